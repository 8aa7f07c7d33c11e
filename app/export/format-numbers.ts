import { formatTime } from "~/domain/wording/format-moment";
import { printWords } from "./print-words";
import type { PrintLanguage } from "./printable-application";

const locales = { it: "it-IT", en: "en-GB" } as const;

/**
 * `venerdì 30 novembre 2018, ore 9:00`, in the time of Rome whatever the machine's zone is: the hour as on the screen,
 * and never broken over two lines.
 */
export function formatMoment(iso: string, language: PrintLanguage): string {
  const moment = new Date(iso);
  const locale = locales[language];
  const day = new Intl.DateTimeFormat(locale, {
    timeZone: "Europe/Rome",
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  }).format(moment);
  return `${day}, ${printWords[language].time}\u00a0${formatTime(language, moment)}`;
}

/** `2018-11-30`, the day in Rome. */
export function formatDay(iso: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome", dateStyle: "short" }).format(
    new Date(iso),
  );
}

/** `4.000`: grouped from the first thousand on. */
export function formatCount(count: number, language: PrintLanguage): string {
  return new Intl.NumberFormat(locales[language], { useGrouping: "always" }).format(count);
}
