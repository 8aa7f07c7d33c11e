import type { Cents } from "~/domain/money/cents";
import type { Seat } from "~/domain/organisation/seat";
import type { OrganisationRole } from "~/domain/rights/roles";

/**
 * All the rules of a call may know of a partnership, as plain values: made from the live documents in the browser
 * and from the stored ones on the server, judged by the same functions. What is not known is null, and stays unknown.
 */
export interface PartnershipFacts {
  readonly stageId: string;
  /** who is in: not those who ask, are invited, or left */
  readonly partners: readonly PartnerFacts[];
  readonly districts: readonly DistrictFacts[];
  /** by rule, what people said of the whole partnership */
  readonly declaredByLead: Readonly<Record<string, boolean>>;
  readonly notice: NoticeFacts | null;
  /** what was handed in, with who signed it validly on the data of now */
  readonly attachments: readonly AttachmentFacts[];
  readonly submission: SubmissionFacts;
  /** null: there is no plan yet */
  readonly plan: PlanFacts | null;
  /** null: there is no budget yet */
  readonly budget: BudgetFacts | null;
  readonly sections: readonly SectionFacts[];
  /** rows people filled in, by table of the call; a table that is not named is not there yet */
  readonly tableRows: Readonly<Record<string, number>>;
}

export interface PartnerFacts {
  readonly organisationId: string;
  /** as it is called at the table: explanations name it so */
  readonly name: string;
  readonly kind: string;
  readonly role: OrganisationRole;
  readonly seat: Seat | null;
  /** which managing body of the district it is, by the district's name for it */
  readonly districtBody: string | null;
  readonly registration: RegistrationFacts | null;
  readonly chosenByNotice: boolean | null;
  /** other projects of the same call it takes part in, here and elsewhere as declared; null: nobody said */
  readonly otherApplications: number | null;
  /** by rule, what the organisation said of itself */
  readonly declared: Readonly<Record<string, boolean>>;
}

export interface RegistrationFacts {
  readonly number: string;
  readonly section: string;
  /** calendar day, "2026-11-27"; null: nobody looked it up */
  readonly checkedOn: string | null;
}

export interface DistrictFacts {
  readonly id: string;
  readonly name: string;
  /** names of its managing bodies; none means not found, never that there is none */
  readonly bodies: readonly string[];
  /** other applications of this district to the same call in this installation */
  readonly otherApplications: number;
}

export interface NoticeFacts {
  /** calendar days */
  readonly openedOn: string;
  readonly closesOn: string;
}

export interface AttachmentFacts {
  /** of the call: "T5" */
  readonly id: string;
  /** the organisations that must sign it, and those that did */
  readonly mustSign: readonly string[];
  readonly signedBy: readonly string[];
}

export interface SubmissionFacts {
  /** instants, milliseconds; `sentAt` null: not sent yet, judged as if sent now */
  readonly nowMs: number;
  readonly sentAtMs: number | null;
  readonly opensAtMs: number;
  readonly closesAtMs: number;
}

export interface PlanFacts {
  readonly months: number | null;
  /** calendar days */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

export interface BudgetFacts {
  readonly totalCostCents: Cents;
  readonly grantCents: Cents;
  readonly fundingSourcesCents: Cents;
  readonly costByCategory: Readonly<Record<string, Cents>>;
  /** by organisation */
  readonly grantOf: Readonly<Record<string, Cents>>;
  /** shares of the areas of intervention; the whole is 10,000 */
  readonly areaShares: readonly number[];
  readonly districtAllocationCents: Cents | null;
  readonly costsWithout: Readonly<Record<"work-package" | "partner", number>>;
  readonly workPackagesWithoutCost: number;
}

export interface SectionFacts {
  readonly id: string;
  readonly characters: number;
  /** the text itself for the short ones whose characters a rule looks at; null for live texts */
  readonly text: string | null;
}
