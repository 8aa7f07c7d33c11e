import type {
  BudgetFacts,
  DistrictFacts,
  PartnerFacts,
  PartnershipFacts,
} from "~/domain/eligibility/partnership-facts";
import { romeDay } from "~/domain/time/calendar-day";

/** Facts of a partnership that keeps every rule of the final stage of WeCaRe; a test states only what matters to it. */
export function buildFacts(given: Partial<PartnershipFacts> = {}): PartnershipFacts {
  const partners = given.partners ?? [buildLead(), buildBody(), buildThirdSectorBody()];
  const everybody = partners.map(({ organisationId }) => organisationId);
  return {
    stageId: "final",
    partners,
    districts: [buildDistrict()],
    declaredByLead: { E2: true },
    notice: { openedOn: "2026-10-01", closesOn: "2026-10-21" },
    attachments: [{ id: "T5", mustSign: everybody, signedBy: everybody }],
    submission: {
      nowMs: Date.parse("2026-11-14T09:00:00Z"),
      sentAtMs: null,
      opensAtMs: Date.parse("2026-10-01T07:00:00Z"),
      closesAtMs: Date.parse("2026-11-30T11:00:00Z"),
    },
    plan: null,
    budget: null,
    sections: [],
    tableRows: {},
    ...given,
  };
}

/** Rules look only at what they ask about: a third-sector partner with all of it. */
export function buildThirdSectorBody(given: Partial<PartnerFacts> = {}): PartnerFacts {
  const name = given.name ?? "Passo Lento";
  return {
    organisationId: name,
    name,
    kind: "social-cooperative",
    role: "partner",
    seat: { municipality: "Pinerolo", province: "TO" },
    districtBody: null,
    registration: { number: "12345", section: "imprese sociali", checkedOn: romeDay(new Date("2026-11-02")) },
    chosenByNotice: true,
    otherApplications: 0,
    declared: {},
    ...given,
  };
}

export function buildLead(given: Partial<PartnerFacts> = {}): PartnerFacts {
  return buildBody({
    name: "Consorzio Pinerolese",
    kind: "managing-consortium",
    role: "lead",
    districtBody: "C.I.S.S. Pinerolo",
    ...given,
  });
}

/** A managing body of the district of `buildDistrict`. */
export function buildBody(given: Partial<PartnerFacts> = {}): PartnerFacts {
  return buildThirdSectorBody({
    name: "Unione Tre Valli",
    kind: "managing-mountain-union",
    districtBody: "Unione Montana Tre Valli",
    registration: null,
    chosenByNotice: null,
    otherApplications: null,
    ...given,
  });
}

export function buildDistrict(given: Partial<DistrictFacts> = {}): DistrictFacts {
  return {
    id: "TO-02",
    name: "Pinerolese",
    bodies: ["C.I.S.S. Pinerolo", "Unione Montana Tre Valli"],
    otherApplications: 0,
    ...given,
  };
}

/** A budget of 200,000 € that keeps every rule of WeCaRe in a partnership of `buildFacts`. */
export function buildBudgetFacts(given: Partial<BudgetFacts> = {}): BudgetFacts {
  return {
    totalCostCents: 20_000_000,
    grantCents: 20_000_000,
    fundingSourcesCents: 20_000_000,
    costByCategory: {
      K1: 6_000_000,
      K2: 8_000_000,
      K3: 1_000_000,
      K4: 1_200_000,
      K5: 1_000_000,
      K8: 1_000_000,
      K9: 800_000,
      K10: 1_000_000,
    },
    grantOf: { "Consorzio Pinerolese": 7_000_000, "Unione Tre Valli": 4_000_000, "Passo Lento": 9_000_000 },
    areaShares: [6000, 2000, 2000],
    districtAllocationCents: 21_333_300,
    costsWithout: { "work-package": 0, partner: 0 },
    workPackagesWithoutCost: 0,
    ...given,
  };
}
