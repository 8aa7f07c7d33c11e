import type { CalendarDay } from "~/domain/time/calendar-day";
import { formatFullDay } from "~/domain/wording/format-moment";

/** "2026-11-30" → "30 novembre 2026". */
export function writeDay(day: CalendarDay): string {
  // At noon it is the same day in Rome all year round.
  return formatFullDay("it", new Date(`${day}T12:00:00Z`));
}
