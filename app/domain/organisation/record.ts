import { isPersonalTaxCode } from "./check-tax-code";
import type { CalendarDay } from "~/domain/time/calendar-day";

/** All the installation knows of an organisation: one record, whatever workspaces it is in. */
export interface OrganisationRecord {
  readonly name: string;
  /** how it is called at the table */
  readonly shortName: string;
  readonly kind: string;
  readonly legalForm: string | null;
  readonly taxCode: string | null;
  readonly vatNumber: string | null;
  readonly seatMunicipality: string;
  /** two letters: "TO" */
  readonly seatProvince: string;
  readonly certifiedEmail: string | null;
  /** in the national register of the third sector, with its section */
  readonly registerNumber: string | null;
  readonly registerSection: string | null;
  readonly registeredOn: CalendarDay | null;
  /** when somebody last looked it up */
  readonly registerCheckedOn: CalendarDay | null;
  readonly representativeName: string | null;
  readonly representativeTaxCode: string | null;
  readonly delegateName: string | null;
  readonly delegateTaxCode: string | null;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
}

/** What only those see who need it to sign, to hand in or to get in touch. */
const signerFields = [
  "representativeTaxCode",
  "delegateTaxCode",
  "contactName",
  "contactEmail",
  "contactPhone",
] as const satisfies readonly (keyof OrganisationRecord)[];

/** The record as everybody of the workspace may see it: a tax code that is that of a person, as a sole trader’s, is left out. */
export function withoutSigners(record: OrganisationRecord): OrganisationRecord {
  const left = Object.fromEntries(signerFields.map((field) => [field, null]));
  return { ...record, ...left, taxCode: isPersonalTaxCode(record.taxCode) ? null : record.taxCode };
}
