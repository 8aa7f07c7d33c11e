import { addDays, type CalendarDay } from "~/domain/time/calendar-day";
import type { Wording } from "~/domain/wording/language";
import type { Call } from "./call-schema";

export interface WorkingDay {
  readonly id: string;
  readonly name: Wording;
  readonly from: CalendarDay;
  /** the same day when it takes one day */
  readonly to: CalendarDay;
}

/** The days of work of a call, counted backward from the day of the term. */
export function workingCalendar(call: Call, termDay: CalendarDay): readonly WorkingDay[] {
  return call.calendar.map(({ id, name, daysBefore, lastsDays }) => {
    const from = addDays(termDay, -daysBefore);
    return { id, name, from, to: addDays(from, lastsDays - 1) };
  });
}
