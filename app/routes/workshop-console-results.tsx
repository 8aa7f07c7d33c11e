import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { BarTitle } from "~/features/shell/shell-data";
import { ResultsPage } from "~/features/workshops/results/results-page";
import { resultsTexts } from "~/features/workshops/results/results-texts";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { readWorkshopResults } from "./read-workshop-results.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workshops.read");
  const language = readLanguage(request);
  const stageId = new URL(request.url).searchParams.get("voto");
  const asked = { member, workshopId: params.workshopId, stageId };
  const data = await readWorkshopResults(context.services, asked, language);
  const bar: BarTitle = {
    title: resultsTexts[language].title,
    detail: data.workshopTitle,
    back: `/cantieri/${member.workspaceId}/laboratori/${data.workshopId}`,
  };
  return { bar, data };
}

export default function WorkshopResultsRoute() {
  return <ResultsPage data={useLoaderData<typeof loader>().data} />;
}
