import type { OrganisationAttendance } from "~/domain/workshop/attendance-by-organisation";
import type { WorkshopPlace } from "../workshop-place";

/** Who was there, by organisation, as it was entered from the sheet people signed. */
export interface AttendanceData {
  readonly place: WorkshopPlace;
  readonly mayEnter: boolean;
  readonly organisations: readonly OrganisationAttendance[];
  /** how many took part by phone */
  readonly phones: number;
  /** of the partnership, to be offered while somebody types */
  readonly knownOrganisations: readonly string[];
  /** the last day on which names are kept, "30 novembre 2027" */
  readonly keptUntil: string;
  readonly isErased: boolean;
}

/** The sheet to be printed and signed. */
export interface AttendanceSheetData {
  readonly place: WorkshopPlace;
  /** "18 novembre 2026, ore 18:00" */
  readonly moment: string;
  readonly where: string;
  readonly convenedBy: string;
  /** a row for each: who was invited, and the organisations of who has joined by phone */
  readonly expected: readonly string[];
}
