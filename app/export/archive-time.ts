import { formatDay } from "./format-numbers";

/**
 * The time of the entries of an archive. Archives keep the time of day of the machine's own zone, so the same
 * instant would give other bytes elsewhere: noon of the day exists everywhere and reads the same.
 */
export function archiveTime(stateAt: string): Date {
  const [year = 1980, month = 1, day = 1] = formatDay(stateAt).split("-").map(Number);
  return new Date(Math.max(year, 1980), month - 1, day, 12);
}
