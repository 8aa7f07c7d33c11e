import type { CalendarDay } from "~/domain/time/calendar-day";

/** A day of the calendar as the database keeps it, and back. */
export function toStoredDay(day: CalendarDay): Date;
export function toStoredDay(day: CalendarDay | null): Date | null;
export function toStoredDay(day: CalendarDay | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

export function fromStoredDay(stored: Date): CalendarDay;
export function fromStoredDay(stored: Date | null): CalendarDay | null;
export function fromStoredDay(stored: Date | null): CalendarDay | null {
  return stored === null ? null : stored.toISOString().slice(0, 10);
}
