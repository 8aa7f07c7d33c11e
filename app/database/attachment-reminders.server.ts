import type { CalendarDay } from "~/domain/time/calendar-day";
import { toStoredDay } from "./stored-days.server";
import type { Queries } from "./transaction.server";

/** Names one mail to one person: it is sent once. */
export interface AttachmentReminder {
  readonly workspaceId: string;
  readonly stageId: string;
  readonly organisationId: string;
  readonly memberId: string;
  readonly kind: "days-7" | "days-2" | "asked";
  /** the day it is due; of one that was asked, the day it was */
  readonly day: CalendarDay;
}

/** True for whoever comes first, of all nodes: that one sends the mail. */
export async function claimReminder(
  queries: Queries,
  reminder: AttachmentReminder,
  sentAt: Date,
): Promise<boolean> {
  const data = { ...reminder, day: toStoredDay(reminder.day), sentAt };
  const { count } = await queries.attachmentReminder.createMany({ data: [data], skipDuplicates: true });
  return count === 1;
}

/** The mail could not be sent: it may be tried again. */
export async function releaseReminder(queries: Queries, reminder: AttachmentReminder): Promise<void> {
  await queries.attachmentReminder.deleteMany({
    where: { ...reminder, day: toStoredDay(reminder.day) },
  });
}

/** Workspaces whose term is still to come and not further away than that, and whose stage is open. */
export async function listWorkspacesToRemind(
  queries: Queries,
  { after, before }: { readonly after: Date; readonly before: Date },
): Promise<readonly string[]> {
  const rows = await queries.workspace.findMany({
    where: { closesAt: { gt: after, lt: before }, freezes: { none: { unfrozenAt: null } } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
