import type { TextBlock } from "~/domain/text/blocks";
import type { PrintableIndicator } from "./printable-indicators";
import type { PrintableNeeds } from "./printable-needs";

/**
 * What is printed, as plain data and without any layout: every format walks this, and nothing else is read.
 * The text is the original one; `cleanApplication` makes it fit for a format.
 */
export interface PrintableApplication {
  readonly language: PrintLanguage;
  /** a draft is marked "Bozza" on every page and in the names of its files */
  readonly kind: "draft" | "application";
  readonly title: string;
  readonly acronym: string;
  readonly call: PrintableCall;
  readonly stageName: string;
  readonly districts: readonly { readonly name: string; readonly isExample: boolean }[];
  /** the term of the stage, ISO 8601 with its offset */
  readonly closesAt: string;
  /** ISO instant of the last stored change: the only date of a file, so the same state gives the same bytes */
  readonly stateAt: string;
  /** in the order they are printed, the lead first */
  readonly organisations: readonly PrintableOrganisation[];
  /** rules nobody could decide, with who took each of them upon itself and why */
  readonly overrides: readonly PrintableOverride[];
  readonly sections: readonly PrintableSection[];
  /** a part of its own, after the sections; empty: none was put in the application */
  readonly indicators: readonly PrintableIndicator[];
  /** a part of its own, the last; null: the workspace has none */
  readonly needs: PrintableNeeds | null;
}

export interface PrintableOverride {
  /** the rule in a sentence */
  readonly rule: string;
  readonly reason: string;
  readonly by: string;
  /** ISO instant */
  readonly at: string;
}

export type PrintLanguage = "it" | "en";

export interface PrintableCall {
  readonly title: string;
  readonly programme: string;
  readonly acts: readonly string[];
  readonly funder: string;
}

export interface PrintableOrganisation {
  readonly name: string;
  readonly shortName: string;
  /** "ente gestore", "ente del terzo settore", already in the language of the file */
  readonly kindName: string;
  readonly role: "lead" | "partner" | "supporter";
  readonly taxCode: string | null;
  /** it is that of a person, which stands in the application and in no draft */
  readonly isTaxCodeWithheld?: true;
  readonly seat: string;
}

export interface PrintableSection {
  readonly id: string;
  /** as shown to people: "3" */
  readonly number: string;
  readonly title: string;
  readonly blocks: readonly TextBlock[];
  /** as the call counts them */
  readonly characters: number;
  readonly limit: number | null;
  /** the limit is ours and not in the call: printed as "da verificare" */
  readonly limitIsDefault: boolean;
  /** the evaluation criteria the section answers, as the call writes them: "B1" */
  readonly criteria: readonly string[];
}
