import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useLoaderData, useOutletContext, useParams } from "@remix-run/react";
import type { NeedsGround } from "~/features/needs/needs-data";
import { NeedsScreen } from "~/features/needs/needs-screen";
import { needsTexts } from "~/features/needs/needs-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { readNeedsAbout } from "./read-needs-about.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "needs.read");
  const about = await readNeedsAbout(context.services, member);
  const screen = `/cantieri/${member.workspaceId}/bisogni`;
  const bar: BarTitle = {
    title: needsTexts[readLanguage(request)].title,
    detail: about.workspaceTitle,
    back: `/cantieri/${member.workspaceId}`,
    screen,
  };
  return { about, bar };
}

/** Another need, or another filter, is the same data: it is all here. What changed in the workspace is asked for again. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  actionResult,
  currentUrl,
  nextUrl,
  currentParams,
  nextParams,
  defaultShouldRevalidate,
}) =>
  // Null: nothing came of a form.
  actionResult === null ||
  (currentParams["workspaceId"] === nextParams["workspaceId"] && currentUrl.href !== nextUrl.href)
    ? false
    : defaultShouldRevalidate;

export default function WorkspaceNeedsRoute() {
  const { about } = useLoaderData<typeof loader>();
  const { needId } = useParams();
  return <NeedsScreen ground={useOutletContext<NeedsGround>()} about={about} part={needId ?? null} />;
}
