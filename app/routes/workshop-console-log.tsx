import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { BarTitle } from "~/features/shell/shell-data";
import { LogPage } from "~/features/workshops/log/log-page";
import { logTexts } from "~/features/workshops/log/log-texts";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { readWorkshopLog } from "./read-workshop-log.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workshop.run", {
    workshopId: params.workshopId,
  });
  const { workshopId } = params;
  const language = readLanguage(request);
  const onlyModeration = new URL(request.url).searchParams.get("vista") === "moderazione";
  const data = await readWorkshopLog(context.services, { member, workshopId, onlyModeration }, language);
  const bar: BarTitle = {
    title: logTexts[language].title,
    detail: data.workshopTitle,
    back: `/cantieri/${member.workspaceId}/laboratori/${data.workshopId}`,
  };
  return { bar, data };
}

export default function WorkshopLogRoute() {
  return <LogPage data={useLoaderData<typeof loader>().data} />;
}
