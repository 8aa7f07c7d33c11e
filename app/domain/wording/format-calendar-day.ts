import type { CalendarDay } from "~/domain/time/calendar-day";
import { formatFullDay } from "./format-moment";
import type { Language } from "./language";

/** "2026-11-30" → "30 novembre 2026": of a day that has no hour. */
export function formatCalendarDay(language: Language, day: CalendarDay): string {
  // Noon is the same day in every zone we know of.
  return formatFullDay(language, new Date(`${day}T12:00:00Z`));
}
