import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useAnswer } from "~/ui/use-answer";
import { editOrganisationRecord } from "~/commands/edit-organisation-record.server";
import { romeDay } from "~/domain/time/calendar-day";
import { refusalOf } from "~/errors.server";
import { recordForm, seenForm } from "~/features/partnership/record-form";
import { RecordPage } from "~/features/partnership/record-page";
import { recordTexts } from "~/features/partnership/record-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import { requireMember } from "~/session.server";
import { pageTitle } from "./page-title";
import { errorsOf, readForm, refusedForm } from "./read-form.server";
import { readRecord } from "./read-record.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "partner.read-sheet", params);
  const { organisationId = "" } = params;
  const language = readLanguage(request);
  const record = await readRecord(context.services, member, { organisationId, language });
  if (record.withheld !== null) throw redirect(sheetPath(member.workspaceId, organisationId));
  await requireMember(request, context, params.workspaceId, "partner.edit-record", params);
  const bar: BarTitle = {
    title: recordTexts[language].title(record.record.shortName),
    detail: record.workspaceTitle,
    back: sheetPath(member.workspaceId, organisationId),
  };
  return { bar, record };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "partner.read-sheet", params);
  const { services } = context;
  const { organisationId = "" } = params;
  // Taken back while the form was filled in, the page says so; everybody else is stopped here.
  const of = { organisationId, language: readLanguage(request) };
  const { withheld } = await readRecord(services, member, of);
  if (withheld === null)
    await requireMember(request, context, params.workspaceId, "partner.edit-record", params);
  const form = await request.formData();
  const record = readForm(form, recordForm(romeDay(services.clock.now())));
  const seen = readForm(form, seenForm);
  if (record.status === "refused" || seen.status === "refused")
    return data({ form: refusedForm(form, [record, seen].flatMap(errorsOf)), now: null }, { status: 400 });
  const edit = { organisationId, seen: seen.value.seen, record: record.value };
  const done = await refusalOf(
    () => editOrganisationRecord(services, member, edit),
    ["record-changed", "tax-code-taken", "record-withheld"],
  );
  if (done.status === "refused") {
    const field = done.code === "tax-code-taken" ? "organisationTaxCode" : null;
    // The record as it is now goes along: sent again, the form has seen it.
    const now = await readRecord(services, member, of);
    return data({ form: refusedForm(form, [{ field, code: done.code }]), now }, { status: 409 });
  }
  throw redirect(`${sheetPath(member.workspaceId, organisationId)}&fatto=dati`);
}

function sheetPath(workspaceId: string, organisationId: string): string {
  return `/cantieri/${workspaceId}/partenariato/${organisationId}?parte=dati`;
}

export default function PartnerRecordRoute() {
  const { record } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  return <RecordPage data={answer?.now ?? record} form={answer?.form ?? null} />;
}
