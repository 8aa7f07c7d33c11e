import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { takeUpCommitment } from "~/commands/workshop/take-up-commitment.server";
import { refusalOf } from "~/errors.server";
import { sheetParts } from "~/features/partnership/sheet-data";
import { SheetPage } from "~/features/partnership/sheet-page";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { readText } from "./read-form.server";
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

/** Says to a workshop that what was promised there stands in the sheet now. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "partner.write-sheet", params);
  const form = await request.formData();
  const taken = { outcomeId: readText(form, "outcomeId"), commitmentId: readText(form, "commitmentId") };
  const done = await refusalOf(
    () => takeUpCommitment(context.services, member, taken),
    ["not-found", "already-decided"],
  );
  return { isTaken: done.status === "done" };
}

export default function PartnerSheetRoute() {
  const { page } = useLoaderData<typeof loader>();
  return <SheetPage key={page.organisation.id} page={page} />;
}
