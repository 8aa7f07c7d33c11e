import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sheetParts } from "~/features/partnership/sheet-data";
import { SheetPage } from "~/features/partnership/sheet-page";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { readPartnerSheetPage } from "./read-partner-sheet.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "partner.read-sheet", params);
  const wanted = new URL(request.url).searchParams.get("parte");
  if (wanted === "documenti") throw redirect(`${new URL(request.url).pathname}/documenti`);
  const page = await readPartnerSheetPage(context.services, member, {
    organisationId: params.organisationId ?? "",
    part: sheetParts.find((part) => part === wanted) ?? "impegni",
    language: readLanguage(request),
  });
  const bar: BarTitle = {
    title: page.organisation.shortName,
    detail: page.workspaceTitle,
    back: `/cantieri/${member.workspaceId}/partenariato`,
  };
  return { page, bar };
}

export default function PartnerSheetRoute() {
  const { page } = useLoaderData<typeof loader>();
  return <SheetPage key={page.organisation.id} page={page} />;
}
