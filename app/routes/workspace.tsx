import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import { OpenDocumentsProvider } from "~/collab/open-documents";
import { useOthersPresent } from "~/features/shell/others-present";
import { WorkspaceNews } from "~/features/shell/workspace-news";
import { WorkspaceShell } from "~/features/shell/workspace-shell";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { readShell } from "./read-shell.server";

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asking = requireMember(request, context, params.workspaceId, "workspace.read");
  // Not a moment later: the parts of the page are read beside each other.
  const asOf = context.services.changes.latest(params.workspaceId ?? "");
  const { member } = await asking;
  return { asOf, shell: await readShell(context, member, readLanguage(request)) };
}

/** What is around a page does not depend on the query of its address. Null: nothing came of a form. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  actionResult,
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}) =>
  actionResult === null || (formMethod === undefined && currentUrl.search !== nextUrl.search)
    ? false
    : defaultShouldRevalidate;

export default function WorkspaceRoute() {
  const { shell, asOf } = useLoaderData<typeof loader>();
  return (
    <OpenDocumentsProvider>
      <WorkspaceNews shell={shell} asOf={asOf}>
        <WorkspaceShell shell={shell}>
          <Page />
        </WorkspaceShell>
      </WorkspaceNews>
    </OpenDocumentsProvider>
  );
}

/** By the outlet: a page that imported who is present would take this small part of the shell into its own script. */
function Page() {
  return <Outlet context={useOthersPresent()} />;
}
