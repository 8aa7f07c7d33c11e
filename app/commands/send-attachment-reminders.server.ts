import {
  type AttachmentReminder,
  claimReminder,
  releaseReminder,
} from "~/database/attachment-reminders.server";
import { listAttachmentUploads } from "~/database/attachment-uploads.server";
import { listMembers, type Member } from "~/database/members.server";
import { inTransaction, type Queries } from "~/database/transaction.server";
import { addWaitingMails } from "~/database/waiting-mails.server";
import type { Workspace } from "~/database/workspaces.server";
import { type ChecklistRow, isAskedFor } from "~/domain/delivery/checklist/attachment-state";
import { can } from "~/domain/rights/can";
import { formatDay } from "~/domain/wording/format-moment";
import { Refusal } from "~/errors.server";
import type { Mail, Services } from "~/services.server";
import { attachmentReminderMail } from "./attachment-reminder-mail";
import { composeMails } from "./compose-mails.server";
import { checklistOf } from "./read-checklist.server";
import { type DocumentStates, readDocumentStates } from "./read-documents.server";
import { asActor } from "./require-right.server";
import { requireWorkspace } from "./require-workspace.server";
import { sendOrTakeBack } from "./send-waiting-mails.server";

export type RemindServices = Pick<Services, "database" | "live" | "clock" | "mailer" | "log"> & {
  readonly settings: Pick<Services["settings"], "publicOrigin">;
};

export interface ReadLeft {
  readonly workspace: Workspace;
  readonly documents: DocumentStates;
  /** what is still to be brought */
  readonly rows: readonly ChecklistRow[];
  readonly now: Date;
}

/** What the bodies of a workspace have not brought yet. */
export async function readLeft(services: RemindServices, workspaceId: string): Promise<ReadLeft> {
  const { database, clock } = services;
  const workspace = await requireWorkspace(database, workspaceId);
  const [documents, uploads] = await Promise.all([
    readDocumentStates(services, workspaceId),
    listAttachmentUploads(database, { workspaceId, stageId: workspace.stageId }),
  ]);
  const now = clock.now();
  const rows = checklistOf(workspace, { documents, uploads, now });
  return { workspace, documents, now, rows: rows.filter((row) => isAskedFor(row) && !row.isDone) };
}

interface Reminding extends Pick<AttachmentReminder, "organisationId" | "kind" | "day"> {
  readonly rows: readonly ChecklistRow[];
}

export interface Reminded {
  /** the members who were written to */
  readonly sent: readonly string[];
  /** whose mail could not be sent: they are tried again the next time */
  readonly unreached: readonly string[];
}

/** Writes to the people of a body, except those who were written to of the same. */
export async function sendReminders(
  services: RemindServices,
  read: ReadLeft,
  { rows, organisationId, ...about }: Reminding,
): Promise<Reminded> {
  const { id: workspaceId, stageId } = read.workspace;
  const members = await listMembers(services.database, workspaceId);
  const sent: string[] = [];
  const unreached: string[] = [];
  for (const member of whoIsReminded(members, organisationId)) {
    const { memberId } = member;
    const reminder = { workspaceId, stageId, memberId, organisationId, ...about };
    const outcome = await remind(services, reminder, { read, member, organisationId, rows });
    if (outcome === "sent") sent.push(memberId);
    if (outcome === "unreached") unreached.push(memberId);
  }
  return { sent, unreached };
}

async function remind(
  services: RemindServices,
  reminder: AttachmentReminder,
  writing: Writing,
): Promise<"sent" | "unreached" | "reminded-before"> {
  const { database, clock, log } = services;
  const mailIds = await inTransaction(database, async (queries) => {
    const now = clock.now();
    if (!(await claimReminder(queries, reminder, now))) return null;
    return addWaitingMails(queries, await compose(services, queries, writing), now);
  });
  if (mailIds === null) return "reminded-before";
  try {
    await sendOrTakeBack(services, mailIds, (queries) => releaseReminder(queries, reminder));
    return "sent";
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { workspaceId, memberId } = reminder;
    log.warn({ err: error.cause, workspaceId, memberId }, "a reminder of attachments was not sent");
    return "unreached";
  }
}

/** Whoever may bring it for the body; of a body without such people, the lead's administrators, who may as well. */
function whoIsReminded(members: readonly Member[], organisationId: string): readonly Member[] {
  const own = members.filter(
    (member) =>
      member.organisationId === organisationId &&
      can(asActor(member), "attachment.bring", {
        kind: "partner",
        workspaceId: member.workspaceId,
        organisationId,
        hasNobody: false,
      }),
  );
  return own.length > 0 ? own : members.filter(({ role }) => role === "administrator");
}

interface Writing {
  readonly read: ReadLeft;
  readonly member: Member;
  readonly organisationId: string;
  readonly rows: readonly ChecklistRow[];
}

function compose(
  { settings }: Pick<RemindServices, "settings">,
  queries: Queries,
  { read, member, organisationId, rows }: Writing,
): Promise<readonly Mail[]> {
  const { workspace, documents, now } = read;
  const body = documents.bodies.find((each) => each.organisationId === organisationId);
  const whose = member.organisationId === organisationId ? "mio" : "tutti";
  const link = `${settings.publicOrigin}/cantieri/${workspace.id}/consegna/allegati?di=${whose}`;
  return composeMails(queries, [member], (language, name) =>
    attachmentReminderMail(language, {
      ...{ name, link, organisation: body?.organisation.shortName ?? "", workspace: workspace.title },
      attachments: rows.map(({ attachment, dueOn }) => ({
        name: attachment.name[language],
        day: formatDay(language, new Date(`${dueOn}T12:00:00Z`), now),
      })),
    }),
  );
}
