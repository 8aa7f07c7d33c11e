import { romeParts } from "~/domain/time/rome";
import type { Language } from "./language";
import { plural } from "./plural";

/** "02/11/2026 14:05:30" in Rome, for tables of a record, in both languages. */
export function formatExactly(at: Date): string {
  const { year, month, day, hour, minute, second } = romeParts(at);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(day)}/${two(month)}/${year} ${two(hour)}:${two(minute)}:${two(second)}`;
}

/** "2026-11-02T13:05:30Z": whole seconds, as no part of a record is more exact. */
export function formatUtc(at: Date): string {
  return at.toISOString().replace(/\.\d+Z$/, "Z");
}

/** "1 ora, 2 minuti, 5 secondi"; a day is 24 hours. Less than a second is "0 secondi". */
export function formatLength(language: Language, ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const parts = [
    { n: Math.floor(seconds / 86_400), unit: words[language].day },
    { n: Math.floor(seconds / 3600) % 24, unit: words[language].hour },
    { n: Math.floor(seconds / 60) % 60, unit: words[language].minute },
    { n: seconds % 60, unit: words[language].second },
  ];
  const said = parts.filter(({ n }) => n > 0);
  return (said.length > 0 ? said : parts.slice(-1))
    .map(({ n, unit }) => `${n}\u00a0${plural(language, n, unit)}`)
    .join(", ");
}

const words = {
  it: {
    day: { one: "giorno", other: "giorni" },
    hour: { one: "ora", other: "ore" },
    minute: { one: "minuto", other: "minuti" },
    second: { one: "secondo", other: "secondi" },
  },
  en: {
    day: { one: "day", other: "days" },
    hour: { one: "hour", other: "hours" },
    minute: { one: "minute", other: "minutes" },
    second: { one: "second", other: "seconds" },
  },
} as const satisfies Record<Language, unknown>;
