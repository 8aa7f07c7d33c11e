import { mentions } from "./parts/mentions";
import { ownSections } from "./parts/own-sections";
import { pact } from "./parts/pact";
import type { PartKind } from "./parts/part-kind";
import { record } from "./parts/record";
import { sheet } from "./parts/sheet";
import type { SignOffFacts } from "./sign-off-facts";
import type { SignOffPart } from "./sign-off-part";

/** In the order people read them. */
const partKinds: readonly PartKind[] = [ownSections, mentions, sheet, record, pact];

/** All that a body signs off, and nothing that does not touch it. */
export function listParts(facts: SignOffFacts, organisationId: string): readonly SignOffPart[] {
  return partKinds.flatMap(({ list }) => list(facts, organisationId));
}
