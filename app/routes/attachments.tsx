import { readFile } from "node:fs/promises";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { bringAttachment } from "~/commands/bring-attachment.server";
import { remindOfAttachments } from "~/commands/remind-of-attachments.server";
import type { Member } from "~/database/members.server";
import { orPage, type RefusalCode, refusalOf, refusals } from "~/errors.server";
import type { AttachmentAnswer } from "~/features/delivery/attachments-data";
import { AttachmentsPage } from "~/features/delivery/attachments-page";
import { attachmentsTexts } from "~/features/delivery/attachments-texts";
import type { BarTitle } from "~/features/shell/shell-data";
import { readLanguage } from "~/language.server";
import type { Services } from "~/services.server";
import { requireMember } from "~/session.server";
import { useAnswer } from "~/ui/use-answer";
import { isUpload } from "~/is-upload.server";
import { pageTitle } from "./page-title";
import { readAttachments } from "./read-attachments.server";
import { readIntent, readText } from "./read-form.server";
import { requireWorkspace } from "./read-shell.server";
import { type Upload, withUpload } from "./take-upload.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.bar.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const language = readLanguage(request);
  const workspace = await requireWorkspace(context.services, member.workspaceId);
  const attachments = await readAttachments(context, member, {
    workspace,
    language,
    shown: shownOf(new URL(request.url).searchParams.get("di")),
  });
  const bar: BarTitle = {
    title: attachmentsTexts[language].title,
    detail: workspace.title,
    back: `/cantieri/${workspace.id}/consegna`,
  };
  return { bar, attachments };
}

function shownOf(whose: string | null): "own" | "all" | null {
  return whose === "mio" ? "own" : whose === "tutti" ? "all" : null;
}

/** Above what the call takes, so that the answer comes from the act and not from a connection that breaks. */
const mostBytes = 30_000_000;

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const { services } = context;
  if (!isUpload(request)) return remind(services, member, await request.formData());
  const limits = { field: "file", mostBytes };
  const answer = await withUpload(request, limits, (upload) => bring(services, member, upload));
  return answer === "too-large" ? refused("", "file-too-large") : answer;
}

async function remind(services: Services, member: Member, form: FormData) {
  if (readIntent(form) !== "remind") return refused("", "file-missing");
  const organisationId = readText(form, "organisationId");
  const people = await orPage(() => remindOfAttachments(services, member, organisationId));
  return data<AttachmentAnswer>({ kind: "reminded", organisationId, people });
}

async function bring(services: Services, member: Member, { form, file }: Upload) {
  const attachmentId = readText(form, "attachmentId");
  const organisationId = readText(form, "organisationId");
  const row = `${attachmentId}/${organisationId}`;
  const bytes = file === null ? new Uint8Array() : await readFile(file.path);
  const brought = { attachmentId, organisationId, fileName: file?.name ?? "", bytes };
  const done = await refusalOf(
    () => bringAttachment(services, member, brought),
    ["file-missing", "file-too-large", "file-not-recognised", "too-many-tries", "stage-frozen"],
  );
  if (done.status === "refused") return refused(row, done.code);
  const { fileName, isRenamed, isSame } = done.result;
  return data<AttachmentAnswer>({ kind: "brought", row, fileName, isRenamed, isSame });
}

function refused(row: string, code: RefusalCode) {
  return data<AttachmentAnswer>({ kind: "refused", row, code }, { status: refusals[code] });
}

export default function AttachmentsRoute() {
  const { attachments } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>() ?? null;
  return <AttachmentsPage attachments={attachments} answer={answer} />;
}
