import type { Cents } from "~/domain/money/cents";

/** The four phases in which a body takes part in circular subsidiarity; "commitments" of the call has one column for each. */
export const commitmentPhases = ["programming", "design", "delivery", "evaluation"] as const;
export type CommitmentPhase = (typeof commitmentPhases)[number];

/** What an organisation says of itself and promises: written by its own people, read by all of the workspace. */
export interface PartnerSheet {
  readonly texts: Readonly<Record<SheetText, string>>;
  /** in the order in which they were added */
  readonly commitments: readonly Commitment[];
  readonly needs: readonly BroughtNeed[];
}

/** The long texts of a sheet, each written live. */
export const sheetTexts = ["presentation", "experience", "project-role", "people"] as const;
export type SheetText = (typeof sheetTexts)[number];

/** One thing an organisation brings: "2 social caretakers, 40 hours a week, from January to June, to Vicini di Valle". */
export interface Commitment {
  readonly id: string;
  readonly phase: CommitmentPhase;
  readonly what: string;
  /** in thousandths of the unit: 2.5 hours are 2,500 */
  readonly quantityThousandths: number | null;
  readonly unit: string;
  readonly valueCents: Cents | null;
  /** "2027-01", whole months */
  readonly from: string | null;
  readonly until: string | null;
  /** how it will be shown that it was done */
  readonly evidence: string;
  readonly recipient: Recipient;
}

/** Whom a commitment is for: another organisation of the partnership, or everybody. */
export type Recipient =
  | { readonly kind: "everyone" }
  | { readonly kind: "organisation"; readonly organisationId: string };

/** What an organisation needs from the others to do its part; lit as a gap until somebody commits to it. */
export interface BroughtNeed {
  readonly id: string;
  readonly what: string;
  /** the commitment of another organisation that answers it */
  readonly answeredBy: { readonly organisationId: string; readonly commitmentId: string } | null;
}
