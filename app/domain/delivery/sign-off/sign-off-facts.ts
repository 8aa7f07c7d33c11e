import type { DocumentFacts } from "~/domain/partnership/documents/document-facts";
import type { Wording } from "~/domain/wording/language";
import type { PartLine } from "./sign-off-part";

/** All that the parts of a sign-off are made of. */
export interface SignOffFacts extends DocumentFacts {
  /** by organisation */
  readonly shortNames: Readonly<Record<string, string>>;
  /** all sections of the stage, in the order of the call */
  readonly sections: readonly SectionToSignOff[];
}

export interface SectionToSignOff {
  readonly id: string;
  readonly title: Wording;
  readonly lines: readonly PartLine[];
  /** the words of each line as `foldText` has them: they are looked through once for every body */
  readonly folded: readonly string[];
  /** the organisations that write it beside the lead */
  readonly assignedTo: readonly string[];
}
