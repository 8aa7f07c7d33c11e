import { type CalendarDay, daysBetween } from "~/domain/time/calendar-day";
import { type ChecklistRow, isAskedFor } from "./attachment-state";

/** How many days before the day it is due a body is reminded: once for each, the last one first. */
const reminderDays = [2, 7] as const;

export interface ReminderDue {
  readonly organisationId: string;
  readonly dueOn: CalendarDay;
  readonly daysBefore: (typeof reminderDays)[number];
  /** what the body has not brought by then */
  readonly rows: readonly ChecklistRow[];
}

/**
 * The reminders that are due today, or were while no server was there to send them. Who was sent one already is not
 * known here. After the day itself nobody is reminded any more: the page says what is late.
 */
export function findRemindersDue(rows: readonly ChecklistRow[], today: CalendarDay): readonly ReminderDue[] {
  const groups = new Map<string, Omit<ReminderDue, "daysBefore">>();
  for (const row of rows) {
    if (!isAskedFor(row) || row.isDone) continue;
    const { organisationId, dueOn } = row;
    const key = `${organisationId} ${dueOn}`;
    groups.set(key, { organisationId, dueOn, rows: [...(groups.get(key)?.rows ?? []), row] });
  }
  return [...groups.values()].flatMap((group) => {
    const daysLeft = daysBetween(today, group.dueOn);
    const daysBefore = daysLeft < 0 ? undefined : reminderDays.find((days) => daysLeft <= days);
    return daysBefore === undefined ? [] : [{ ...group, daysBefore }];
  });
}
