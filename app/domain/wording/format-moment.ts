import { daysBetween, romeDay } from "~/domain/time/calendar-day";
import { romeParts, romeZone } from "~/domain/time/rome";
import { type Language, locales } from "./language";

/**
 * "ven 30 nov", for rows. The year is added when it is not the one of `now`; without `now` it is left out.
 */
export function formatDay(language: Language, at: Date, now?: Date): string {
  const { weekday, day, month } = namesOf(language, at, "short");
  return `${weekday} ${day} ${month}${yearUnlessThis(at, now)}`;
}

/** "30 novembre 2026", for records and title pages: always with the year. */
export function formatFullDay(language: Language, at: Date): string {
  const { day, month } = namesOf(language, at, "long");
  return `${day} ${month} ${romeParts(at).year}`;
}

/** "venerdì 30 novembre, ore 12:00", for sentences; the year as in `formatDay`. */
export function formatMoment(language: Language, at: Date, now?: Date): string {
  return momentOf(language, at, yearUnlessThis(at, now));
}

/** "venerdì 30 novembre 2026, ore 12:00", for records: always with the year. */
export function formatFullMoment(language: Language, at: Date): string {
  return momentOf(language, at, ` ${romeParts(at).year}`);
}

function momentOf(language: Language, at: Date, year: string): string {
  const { weekday, day, month } = namesOf(language, at, "long");
  return `${weekday} ${day} ${month}${year}, ${sayHour(language, formatTime(language, at))}`;
}

/** Of "09:00": "ore 9:00" in Italian, "09:00" in English; never broken over two lines. */
export function sayHour(language: Language, time: string): string {
  return language === "it" ? `ore\u00a0${time.replace(/^0(?=\d)/, "")}` : time;
}

/** "oggi, 9:12", "ieri, 17:55", then the day: "lun 12 nov". */
export function formatRelative(language: Language, now: Date, at: Date): string {
  const days = daysBetween(romeDay(at), romeDay(now));
  if (days === 0) return `${words[language].today}, ${formatTime(language, at)}`;
  if (days === 1) return `${words[language].yesterday}, ${formatTime(language, at)}`;
  return formatDay(language, at, now);
}

/** "9:12" in Italian, "09:12" in English; a 24-hour clock in both. */
export function formatTime(language: Language, at: Date): string {
  const { hour, minute } = romeParts(at);
  const shownHour = language === "it" ? String(hour) : String(hour).padStart(2, "0");
  return `${shownHour}:${String(minute).padStart(2, "0")}`;
}

const words = {
  it: { today: "oggi", yesterday: "ieri" },
  en: { today: "today", yesterday: "yesterday" },
} as const satisfies Record<Language, unknown>;

// Only names are taken from Intl: its order and commas change from one engine to the next, and the page
// made by the server must be the one the browser makes.
function namesOf(language: Language, at: Date, width: "short" | "long") {
  const parts = new Map(names[language][width].formatToParts(at).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  return { weekday: part("weekday"), day: part("day"), month: part("month") };
}

function yearUnlessThis(at: Date, now: Date | undefined): string {
  if (now === undefined) return "";
  const { year } = romeParts(at);
  return year === romeParts(now).year ? "" : ` ${year}`;
}

// Made once: a formatter takes longer to make than many days to format.
const names = { it: dayNames("it"), en: dayNames("en") } satisfies Record<Language, unknown>;

function dayNames(language: Language) {
  const make = (width: "short" | "long") =>
    new Intl.DateTimeFormat(locales[language], {
      timeZone: romeZone,
      weekday: width,
      day: "numeric",
      month: width,
    });
  return { short: make("short"), long: make("long") };
}
