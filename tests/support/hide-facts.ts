import type { PartnerFacts, PartnershipFacts } from "~/domain/eligibility/partnership-facts";
import type { Random } from "./text-judge/random";

/** The same partnership, some of it not known any more. */
export function hideSome(random: Random, facts: PartnershipFacts): PartnershipFacts {
  const hide = <Value>(value: Value): Value | null => (random.chance(0.3) ? null : value);
  return {
    ...facts,
    partners: facts.partners.map((partner) => hideOfPartner(random, partner)),
    districts: facts.districts.map((district) => ({ ...district, bodies: hide(district.bodies) ?? [] })),
    declaredByLead: hide(facts.declaredByLead) ?? {},
    notice: hide(facts.notice),
    attachments: hide(facts.attachments) ?? [],
    plan:
      facts.plan && hide({ ...facts.plan, months: hide(facts.plan.months), endsOn: hide(facts.plan.endsOn) }),
    budget:
      facts.budget &&
      hide({ ...facts.budget, districtAllocationCents: hide(facts.budget.districtAllocationCents) }),
    sections: facts.sections.flatMap((section) => hide({ ...section, text: hide(section.text) }) ?? []),
    tableRows: hide(facts.tableRows) ?? {},
  };
}

function hideOfPartner(random: Random, partner: PartnerFacts): PartnerFacts {
  const hide = <Value>(value: Value): Value | null => (random.chance(0.3) ? null : value);
  return {
    ...partner,
    kind: random.chance(0.1) ? "" : partner.kind,
    seat: hide(partner.seat),
    districtBody: hide(partner.districtBody),
    registration:
      partner.registration &&
      hide({ ...partner.registration, checkedOn: hide(partner.registration.checkedOn) }),
    chosenByNotice: hide(partner.chosenByNotice),
    otherApplications: hide(partner.otherApplications),
    declared: hide(partner.declared) ?? {},
  };
}
