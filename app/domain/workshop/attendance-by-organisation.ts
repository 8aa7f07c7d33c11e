import { foldText } from "~/domain/form/fold-text";
import { collate } from "~/domain/wording/collate";
import { type Group, groupBy } from "./group-by";
import type { AttendanceEntry } from "./workshop";

export interface OrganisationAttendance {
  /** as it was written first; empty: of no organisation */
  readonly organisation: string;
  readonly entries: readonly AttendanceEntry[];
  readonly inPresence: number;
  readonly remote: number;
  /** somebody spoke for it */
  readonly hasMandate: boolean;
}

/**
 * Who was there, by organisation, in the order of the alphabet; people of none come last. "Caritas" and "CARITAS " are
 * one.
 */
export function attendanceByOrganisation(
  attendance: readonly AttendanceEntry[],
): readonly OrganisationAttendance[] {
  const groups = groupBy(attendance, ({ organisation }) => foldText(organisation));
  return [...groups.values()].map(attendanceOf).sort(byOrganisation);
}

function attendanceOf(entries: Group<AttendanceEntry>): OrganisationAttendance {
  const inPresence = entries.filter(({ mode }) => mode === "in-presence").length;
  return {
    organisation: entries[0].organisation.trim(),
    entries,
    inPresence,
    remote: entries.length - inPresence,
    hasMandate: entries.some(({ hasMandate }) => hasMandate),
  };
}

function byOrganisation(a: OrganisationAttendance, b: OrganisationAttendance): number {
  if ((a.organisation === "") !== (b.organisation === "")) return a.organisation === "" ? 1 : -1;
  return collate("it")(a.organisation, b.organisation);
}
