import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { drawMap } from "~/domain/map/draw-map";
import { describeCare, printedNeeds } from "~/domain/needs/printed-need";
import { formatFullDay } from "~/domain/wording/format-moment";
import { NeedsPrint, type NeedsPrintData } from "~/features/needs/print/needs-print";
import { needsPrintTexts } from "~/features/needs/print/needs-print-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { readNeedsPicture } from "./read-needs-picture.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "needs.read");
  const { workspaceId } = member;
  const language = readLanguage(request);
  const { search, searchParams } = new URL(request.url);
  const asked = { workspaceId, query: searchParams, language };
  const { facts, needs, picture, workspaceTitle } = await readNeedsPicture(context.services, asked);
  const { care, categories, nameOf, shapes } = facts;
  const bar: BarTitle = {
    title: needsPrintTexts[language].title,
    detail: workspaceTitle,
    back: `/cantieri/${workspaceId}/bisogni${search}`,
  };
  const page: NeedsPrintData = {
    workspaceId,
    workspaceTitle,
    day: formatFullDay(language, context.services.clock.now()),
    map: drawMap({ ...picture, subtitle: null, isHatched: true }),
    needs: printedNeeds({ needs, categories, care, nameOf, language }),
    care: describeCare(needs, care, language),
    attribution: shapes.attribution[language],
    areOfficial: shapes.areOfficial,
    query: search,
  };
  return { bar, page };
}

export default function Page() {
  const { page } = useLoaderData<typeof loader>();
  return <NeedsPrint {...page} />;
}
