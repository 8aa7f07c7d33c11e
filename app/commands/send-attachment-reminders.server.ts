import {
  type AttachmentReminder,
  claimReminder,
  releaseReminder,
} from "~/database/attachment-reminders.server";
import { listAttachmentUploads } from "~/database/attachment-uploads.server";
import { listMembers, type Member } from "~/database/members.server";
import type { Workspace } from "~/database/workspaces.server";
import { type ChecklistRow, isAskedFor } from "~/domain/delivery/checklist/attachment-state";
import { can } from "~/domain/rights/can";
import { formatDay } from "~/domain/wording/format-moment";
import type { Services } from "~/services.server";
import { attachmentReminderMail } from "./attachment-reminder-mail";
import { checklistOf } from "./read-checklist.server";
import { type DocumentStates, readDocumentStates } from "./read-documents.server";
import { asActor } from "./require-right.server";
import { requireWorkspace } from "./require-workspace.server";
import { writeToMembers } from "./write-to-members.server";

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
  { rows, ...about }: Reminding,
): Promise<Reminded> {
  const { database, clock, log } = services;
  const { id: workspaceId, stageId } = read.workspace;
  const members = await listMembers(database, workspaceId);
  const sent: string[] = [];
  const unreached: string[] = [];
  for (const member of whoIsReminded(members, about.organisationId)) {
    const { memberId } = member;
    const reminder = { workspaceId, stageId, memberId, ...about };
    if (!(await claimReminder(database, reminder, clock.now()))) continue;
    try {
      await write(services, read, { member, organisationId: about.organisationId, rows });
      sent.push(memberId);
    } catch (error) {
      await releaseReminder(database, reminder);
      log.warn({ err: error, workspaceId, memberId }, "a reminder of attachments was not sent");
      unreached.push(memberId);
    }
  }
  return { sent, unreached };
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
  readonly member: Member;
  readonly organisationId: string;
  readonly rows: readonly ChecklistRow[];
}

async function write(
  services: RemindServices,
  { workspace, documents, now }: ReadLeft,
  { member, organisationId, rows }: Writing,
): Promise<void> {
  const body = documents.bodies.find((each) => each.organisationId === organisationId);
  const whose = member.organisationId === organisationId ? "mio" : "tutti";
  const link = `${services.settings.publicOrigin}/cantieri/${workspace.id}/consegna/allegati?di=${whose}`;
  await writeToMembers(services, [member], (language, name) =>
    attachmentReminderMail(language, {
      ...{ name, link, organisation: body?.organisation.shortName ?? "", workspace: workspace.title },
      attachments: rows.map(({ attachment, dueOn }) => ({
        name: attachment.name[language],
        day: formatDay(language, new Date(`${dueOn}T12:00:00Z`), now),
      })),
    }),
  );
}
