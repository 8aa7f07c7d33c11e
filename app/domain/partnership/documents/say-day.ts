import { formatFullDay } from "~/domain/wording/format-moment";

/** The calendar day "2022-05-03" as "3 maggio 2022". */
export function sayDay(day: string): string {
  return formatFullDay("it", new Date(`${day}T12:00:00Z`));
}
