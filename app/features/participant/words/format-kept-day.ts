import type { ParticipantLanguage } from "~/domain/workshop/phrase";

/** "30 novembre 2027" out of "2027-11-30", as the language of the reader says it. */
export function formatKeptDay(language: ParticipantLanguage, day: string): string {
  const locale = language === "ar" ? "ar-u-nu-latn" : language;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(`${day}T00:00:00Z`));
}
