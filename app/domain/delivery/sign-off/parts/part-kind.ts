import type { SignOffFacts } from "../sign-off-facts";
import type { SignOffPart } from "../sign-off-part";

/** One kind of thing bodies sign off; `list` answers with those that touch the body. */
export interface PartKind {
  readonly list: (facts: SignOffFacts, organisationId: string) => readonly SignOffPart[];
}
