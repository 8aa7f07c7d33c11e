import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useAnswer } from "~/ui/use-answer";
import { TerritoryPage } from "~/features/territory/territory-page";
import { territoryTexts } from "~/features/territory/territory-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { readTerritory } from "./read-territory.server";
import { changeTerritory } from "./change-territory.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "needs.read");
  const territory = await readTerritory(context.services, member, new URL(request.url).searchParams);
  const bar: BarTitle = {
    title: territoryTexts[readLanguage(request)].title,
    detail: territory.workspaceTitle,
    back: `/cantieri/${member.workspaceId}/bisogni`,
  };
  return { bar, territory };
}

/** Forms that only show what a list holds answer with the page; what writes leads back to the district. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "territory.edit");
  const answer = await changeTerritory(context.services, member, await request.formData());
  return data(answer, { status: answer.form === null ? 200 : 400 });
}

export default function TerritoryRoute() {
  const { territory } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  return (
    <TerritoryPage
      territory={territory}
      preview={answer?.preview ?? null}
      several={answer?.several ?? null}
      form={answer?.form ?? null}
      removed={answer?.removed ?? []}
      isRestored={answer?.isRestored ?? false}
    />
  );
}
