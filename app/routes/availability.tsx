import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AvailabilityPage } from "~/features/delivery/availability-page";
import { availabilityTexts } from "~/features/delivery/availability-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { showAvailability } from "./read-availability.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(
    request,
    context,
    params.workspaceId,
    "submission.read-availability",
  );
  const language = readLanguage(request);
  const data = await showAvailability(context.services, member.workspaceId, language);
  const bar: BarTitle = {
    title: availabilityTexts[language].title,
    detail: data.workspace.title,
    back: `/cantieri/${member.workspaceId}/consegna`,
  };
  return { bar, data };
}

export default function AvailabilityRoute() {
  return <AvailabilityPage data={useLoaderData<typeof loader>().data} />;
}
