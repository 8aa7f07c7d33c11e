import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useOutletContext } from "@remix-run/react";
import { OverviewPage } from "~/features/overview/overview-page";
import type { PresentPerson } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { readOverview } from "./read-overview.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.overview.title} – Cantiere` : "Cantiere" },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  return { overview: await readOverview(context.services, member, readLanguage(request)) };
}

export default function WorkspaceOverviewRoute() {
  const { overview } = useLoaderData<typeof loader>();
  const present = useOutletContext<readonly PresentPerson[]>();
  return <OverviewPage overview={overview} present={present} />;
}
