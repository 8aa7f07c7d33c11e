import type { TimeLeft } from "~/domain/time/term";
import { formatCount } from "./format-number";
import type { Language } from "./language";
import { plural } from "./plural";

/**
 * "16 giorni", "5 ore", "meno di un'ora", "scaduto". Rounded down, and in hours for the last two days:
 * nobody should think there is more time than there is, nor that 47 hours are one day.
 */
export function formatTimeLeft(language: Language, left: TimeLeft): string {
  const { day, hour, lessThanAnHour, closed } = words[language];
  if (left.status === "closed") return closed;
  const hours = left.days * 24 + left.hours;
  if (left.days >= 2) return `${formatCount(language, left.days)} ${plural(language, left.days, day)}`;
  if (hours >= 1) return `${formatCount(language, hours)} ${plural(language, hours, hour)}`;
  return lessThanAnHour;
}

const words = {
  it: {
    day: { one: "giorno", other: "giorni" },
    hour: { one: "ora", other: "ore" },
    lessThanAnHour: "meno di un’ora",
    closed: "scaduto",
  },
  en: {
    day: { one: "day", other: "days" },
    hour: { one: "hour", other: "hours" },
    lessThanAnHour: "less than an hour",
    closed: "closed",
  },
} as const satisfies Record<Language, unknown>;
