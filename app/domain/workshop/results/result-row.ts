import type { OrganisationFamily } from "~/domain/organisation/kinds";

/** People whose votes are shown together. */
export type VoterGroup =
  | { readonly kind: "everybody" }
  /** null: of none of the partnership; then the name is theirs, and empty where they named none */
  | { readonly kind: "organisation"; readonly organisationId: string | null; readonly name: string }
  | { readonly kind: "family"; readonly family: OrganisationFamily }
  /** those who said no kind of organisation */
  | { readonly kind: "citizens" }
  /** groups too small to be shown, together */
  | { readonly kind: "others" };

/** A line of the results: the lines of a view together give what all phones gave. */
export interface ResultRow {
  readonly key: string;
  readonly group: VoterGroup;
  /** those of the group who voted */
  readonly people: number;
  /** of every target, in their order; see `worthOf` */
  readonly values: readonly { readonly targetId: string; readonly value: number; readonly voters: number }[];
}

/** Of fewer people nothing is shown by itself: who knows them could tell their votes. */
export const smallestShown = 5;
