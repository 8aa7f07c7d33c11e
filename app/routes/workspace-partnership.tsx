import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { PartnershipPage } from "~/features/partnership/partnership-page";
import { texts } from "~/features/partnership/partnership-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { readPartnership } from "./read-partnership.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const language = readLanguage(request);
  const partnership = await readPartnership(context, member, language);
  const bar: BarTitle = {
    title: texts[language].title,
    detail: partnership.workspaceTitle,
    back: `/cantieri/${member.workspaceId}`,
  };
  return { bar, partnership };
}

export default function WorkspacePartnershipRoute() {
  const { partnership } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  return <PartnershipPage partnership={partnership} view={search.get("vista")} />;
}
