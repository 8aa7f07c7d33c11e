import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { BarTitle } from "~/features/shell/shell-data";
import { listTexts } from "~/features/workshops/list/list-texts";
import { WorkshopsPage } from "~/features/workshops/list/workshops-page";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { readWorkshops } from "./read-workshops.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workshops.read");
  const language = readLanguage(request);
  const data = await readWorkshops(context.services, member, language);
  const bar: BarTitle = {
    title: listTexts[language].title,
    detail: data.workspaceTitle,
    back: `/cantieri/${member.workspaceId}`,
  };
  return { bar, data };
}

export default function WorkshopsRoute() {
  return <WorkshopsPage data={useLoaderData<typeof loader>().data} />;
}
