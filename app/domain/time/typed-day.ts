import { z } from "zod";
import type { CalendarDay } from "./calendar-day";

/** A day as people type it, "1/9/2026", or as the calendar of a form says it; null for what is no day. */
export function parseTypedDay(typed: string): CalendarDay | null {
  const text = typed.trim();
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const written = year === "" ? text : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const read = z.iso.date().safeParse(written);
  return read.success ? read.data : null;
}
