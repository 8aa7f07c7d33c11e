import { isOrganisationKind } from "~/domain/organisation/kinds";
import type { PartnerFacts, PartnershipFacts } from "./partnership-facts";

/** The lead and the partners: a supporter does not count, because it has no budget and no tasks. */
export function members({ partners }: PartnershipFacts): readonly PartnerFacts[] {
  return partners.filter(({ role }) => role !== "supporter");
}

/** Null: nobody knows of what kind it is. */
export function isOfKinds({ kind }: PartnerFacts, kinds: readonly string[]): boolean | null {
  return isOrganisationKind(kind) ? kinds.includes(kind) : null;
}

export function findLead({ partners }: PartnershipFacts): PartnerFacts | null {
  return partners.find(({ role }) => role === "lead") ?? null;
}

export function idsOf(partners: readonly PartnerFacts[]): string[] {
  return partners.map(({ organisationId }) => organisationId);
}
