import { listWorkspacesToRemind } from "~/database/attachment-reminders.server";
import { findRemindersDue } from "~/domain/delivery/checklist/find-reminders-due";
import { addDays, romeDay } from "~/domain/time/calendar-day";
import { romeParts } from "~/domain/time/rome";
import { readLeft, type RemindServices, sendReminders } from "./send-attachment-reminders.server";

/** No mail of a program wakes anybody up, nor comes when the offices have closed. */
const hours = { from: 8, until: 19 } as const;
/** Longer than any calendar of a call goes back. */
const longestCalendarDays = 120;

/** Sends the reminders that are due by the calendar, in all workspaces; those another node has sent are left. */
export async function sendDueReminders(services: RemindServices): Promise<void> {
  const { database, clock, log } = services;
  const now = clock.now();
  const { hour } = romeParts(now);
  if (hour < hours.from || hour >= hours.until) return;
  const before = new Date(`${addDays(romeDay(now), longestCalendarDays)}T00:00:00Z`);
  for (const workspaceId of await listWorkspacesToRemind(database, { after: now, before })) {
    // Each by itself: one that fails keeps no other from being reminded, and is tried again in an hour.
    await remindIn(services, workspaceId).catch((error: unknown) =>
      log.warn({ err: error, workspaceId }, "reminders of attachments were not sent"),
    );
  }
}

async function remindIn(services: RemindServices, workspaceId: string): Promise<void> {
  const read = await readLeft(services, workspaceId);
  for (const { organisationId, dueOn, daysBefore, rows } of findRemindersDue(read.rows, romeDay(read.now)))
    await sendReminders(services, read, { organisationId, rows, kind: `days-${daysBefore}`, day: dueOn });
}
