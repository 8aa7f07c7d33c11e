import { collate } from "~/domain/wording/collate";
import type { DistrictFacts, PartnerFacts, PartnershipFacts } from "./partnership-facts";

/** The same facts whatever order they came in, so that explanations and hints name the same ones first. */
export function inOrder(facts: PartnershipFacts): PartnershipFacts {
  return {
    ...facts,
    partners: [...facts.partners].sort(byName),
    districts: [...facts.districts].sort(byId),
  };
}

function byName(a: PartnerFacts, b: PartnerFacts): number {
  return compareNames(a.name, b.name) || (a.organisationId < b.organisationId ? -1 : 1);
}

function byId(a: DistrictFacts, b: DistrictFacts): number {
  return a.id < b.id ? -1 : 1;
}

const compareNames = collate("it");
