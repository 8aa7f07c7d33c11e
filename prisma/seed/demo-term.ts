import { addDays, romeDay } from "~/domain/time/calendar-day";
import { parseRomeTerm, type RomeTerm } from "~/domain/time/parse-rome-term";

/** Noon of the first Friday that is at least seventeen days away: time enough to look around. */
export function demoTerm(now: Date): Extract<RomeTerm, { status: "ok" }> {
  const first = addDays(romeDay(now), 17);
  const weekday = new Date(`${first}T00:00:00Z`).getUTCDay();
  const term = parseRomeTerm(addDays(first, (friday - weekday + 7) % 7), "12:00");
  if (term.status !== "ok") throw new Error("Noon comes once a day in Rome, but not on this one");
  return term;
}

const friday = 5;
