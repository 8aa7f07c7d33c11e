import { formatFullDay } from "~/domain/wording/format-moment";

export const longestAttribution = 200;

/** "Confini: ISTAT, 1 gennaio 2025 (CC BY)": the licence wants the owner named, and the year tells how old they are. */
export function istatAttribution(validOn: string | null): string {
  const day = validOn === null ? "" : `, ${formatFullDay("it", new Date(`${validOn}T12:00:00Z`))}`;
  return `Confini: ISTAT${day} (CC BY)`;
}
