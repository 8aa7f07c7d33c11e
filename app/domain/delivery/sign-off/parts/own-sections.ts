import type { SectionToSignOff, SignOffFacts } from "../sign-off-facts";
import type { PartKind } from "./part-kind";

/** The whole text of every section the body writes; the lead answers for all of them. */
export const ownSections: PartKind = {
  list: (facts, organisationId) =>
    facts.sections
      .filter((section) => isOwnSection(section, facts, organisationId))
      .map(({ id, title, lines }) => ({ id: `section/${id}`, title, lines })),
};

export function isOwnSection(
  { assignedTo }: SectionToSignOff,
  { bodies }: SignOffFacts,
  organisationId: string,
): boolean {
  const body = bodies.find((one) => one.organisationId === organisationId);
  return body?.role === "lead" || assignedTo.includes(organisationId);
}
