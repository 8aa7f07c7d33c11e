import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useLoaderData, useOutletContext } from "@remix-run/react";
import type { BarTitle } from "~/features/shell/shell-data";
import type { ConsoleGround } from "~/features/workshops/console/console-data";
import { ConsolePage } from "~/features/workshops/console/console-page";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { changeConsole } from "./change-console.server";
import { pageTitle } from "./page-title";
import { readConsole } from "./read-console.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workshops.read");
  const language = readLanguage(request);
  const data = await readConsole(context.services, { member, workshopId: params.workshopId }, language);
  const bar: BarTitle = {
    title: data.title,
    detail: data.workspaceTitle,
    back: `/cantieri/${member.workspaceId}/laboratori`,
  };
  return { bar, data };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workshop.run", {
    workshopId: params.workshopId,
  });
  const { workshopId = "" } = params;
  return changeConsole(context.services, { member, workshopId }, await request.formData());
}

/** Another view is the same data: it is all here. What changed in the workspace is asked for again. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  actionResult,
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}) =>
  // Null: nothing came of a form.
  actionResult === null ||
  (formMethod === undefined &&
    currentUrl.pathname === nextUrl.pathname &&
    currentUrl.search !== nextUrl.search)
    ? false
    : defaultShouldRevalidate;

export default function WorkshopConsoleRoute() {
  const { data } = useLoaderData<typeof loader>();
  return <ConsolePage data={data} ground={useOutletContext<ConsoleGround>()} />;
}
