import { romeParts } from "./rome";

/** A day of the calendar, "2026-11-30", without time or zone. */
export type CalendarDay = string;

/** The day it is in Rome at this instant. */
export function romeDay(at: Date): CalendarDay {
  const { year, month, day } = romeParts(at);
  return dayOf(Date.UTC(year, month - 1, day));
}

/** `addDays("2026-11-30", -2)` → "2026-11-28". */
export function addDays(day: CalendarDay, n: number): CalendarDay {
  return dayOf(midnight(day) + n * dayMs);
}

/** Days on the calendar from one day to another; negative when `to` comes first. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((midnight(to) - midnight(from)) / dayMs);
}

const dayMs = 24 * 60 * 60 * 1000;

function midnight(day: CalendarDay): number {
  const at = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at)) throw new RangeError(`Not a day of the calendar: ${day}`);
  return at;
}

function dayOf(ms: number): CalendarDay {
  return new Date(ms).toISOString().slice(0, 10);
}
