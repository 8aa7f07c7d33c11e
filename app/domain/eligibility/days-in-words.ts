import { beforeDay } from "~/domain/wording/before-day";
import type { CalendarDay } from "~/domain/time/calendar-day";
import { formatFullDay, formatMoment } from "~/domain/wording/format-moment";
import type { Wording } from "~/domain/wording/language";
import { inBoth } from "~/domain/wording/wording";

/** "30 novembre 2026" */
export function dayInWords(day: CalendarDay): Wording {
  // Noon is on the same day in Rome, in summer and in winter.
  return inBoth((language) => formatFullDay(language, new Date(`${day}T12:00:00Z`)));
}

/** "dal 30 novembre 2026", "dall’8 novembre 2026"; in English the day alone. */
export function dayAfter(preposition: "al" | "dal" | "il", day: CalendarDay): Wording {
  const { it, en } = dayInWords(day);
  return { it: beforeDay(preposition, it), en };
}

/** "venerdì 30 novembre, ore 12:00", with the year when it is not this one. */
export function momentInWords(atMs: number, nowMs: number): Wording {
  return inBoth((language) => formatMoment(language, new Date(atMs), new Date(nowMs)));
}
