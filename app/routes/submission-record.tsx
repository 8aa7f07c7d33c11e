import { readFile } from "node:fs/promises";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mostReceiptBytes, recordSubmission } from "~/commands/submission/record-submission.server";
import type { Member } from "~/database/members.server";
import { termForm } from "~/domain/form/term-fields";
import { refusalOf } from "~/errors.server";
import { handInTexts } from "~/features/delivery/hand-in-texts";
import { recordForm } from "~/features/delivery/record-form";
import { RecordPage } from "~/features/delivery/record-page";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import type { Services } from "~/services.server";
import { requireMember } from "~/session.server";
import { useAnswer } from "~/ui/use-answer";
import { isUpload } from "~/is-upload.server";
import { pageTitle } from "./page-title";
import { errorsOf, formAgain, readForm, refusedForm } from "./read-form.server";
import { readRecordData } from "./read-record-data.server";
import { requireWorkspace } from "./read-shell.server";
import { type Upload, withUpload } from "./take-upload.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "submission.record");
  const workspace = await requireWorkspace(context.services, member.workspaceId);
  const bar: BarTitle = {
    title: handInTexts[readLanguage(request)].recordTitle,
    detail: workspace.title,
    back: `/cantieri/${workspace.id}/consegna`,
  };
  return { bar, data: await readRecordData(context.services, workspace) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "submission.record");
  if (!isUpload(request)) throw new Response(null, { status: 400 });
  const limits = { field: "receipt", mostBytes: mostReceiptBytes };
  const answer = await withUpload(request, limits, (upload) => record(context.services, member, upload));
  if (answer !== "too-large") return answer;
  // What was typed came after the file and was not read.
  return formAgain({ intent: "", values: {}, errors: [{ field: "receipt", code: "file-too-large" }] });
}

async function record(services: Services, member: Member, { form, file }: Upload) {
  const said = readForm(form, recordForm);
  const when = readForm(form, termForm);
  if (said.status === "refused" || when.status === "refused")
    return formAgain(refusedForm(form, [...errorsOf(when), ...errorsOf(said)]));
  const receipt = file && { fileName: file.name, bytes: await readFile(file.path) };
  const submission = { ...said.value, sentAt: when.value.at, receipt };
  const done = await refusalOf(
    () => recordSubmission(services, member, submission),
    [
      ...(["sent-in-future", "sent-before-freeze", "file-too-large"] as const),
      ...(["stage-not-frozen", "package-not-made", "signed-file-missing"] as const),
    ],
  );
  if (done.status === "refused")
    return formAgain(refusedForm(form, [{ field: fieldOf(done.code), code: done.code }]));
  throw redirect(`/cantieri/${member.workspaceId}/consegna/ricevuta`);
}

function fieldOf(code: string): string | null {
  if (code === "file-too-large") return "receipt";
  return code.startsWith("sent-") ? "termTime" : null;
}

export default function SubmissionRecordRoute() {
  const { data } = useLoaderData<typeof loader>();
  const form = useAnswer<typeof action>()?.form ?? null;
  return <RecordPage data={data} form={form} />;
}
