import type {
  AttachmentFacts,
  BudgetFacts,
  DistrictFacts,
  PartnerFacts,
  PartnershipFacts,
  SectionFacts,
} from "~/domain/eligibility/partnership-facts";
import { organisationKinds } from "~/domain/organisation/kinds";
import type { OrganisationRole } from "~/domain/rights/roles";
import { addDays } from "~/domain/time/calendar-day";
import type { Random } from "./text-judge/random";

const opensAtMs = Date.parse("2026-10-01T07:00:00Z");
const closesAtMs = Date.parse("2026-11-30T11:00:00Z");
const dayMs = 24 * 60 * 60 * 1000;

/** Any partnership people could put together for WeCaRe, with what is not known yet left out here and there. */
export function randomFacts(random: Random, size = random.between(1, 12)): PartnershipFacts {
  const districts = Array.from({ length: random.between(0, 2) }, (_, n) => randomDistrict(random, n));
  const bodies = districts.flatMap((district) => district.bodies);
  const partners = Array.from({ length: size }, (_, n) =>
    randomPartner(random, { n, bodies, role: n === 0 && random.chance(0.95) ? "lead" : someRole(random) }),
  );
  const ids = partners.map(({ organisationId }) => organisationId);
  return {
    stageId: random.pick(["preliminary", "final"]),
    partners,
    districts,
    declaredByLead: maybe(random, { E2: random.chance(0.6) }) ?? {},
    notice: maybe(random, { openedOn: "2026-10-05", closesOn: addDays("2026-10-05", random.between(5, 30)) }),
    attachments: ["T5", "T6", "T11"].flatMap((id) => randomAttachment(random, id, ids)),
    submission: {
      nowMs: random.between(opensAtMs - 20 * dayMs, closesAtMs + 20 * dayMs),
      sentAtMs: maybe(random, random.between(opensAtMs - 20 * dayMs, closesAtMs + 20 * dayMs)),
      opensAtMs,
      closesAtMs,
    },
    plan: maybe(random, {
      months: maybe(random, random.between(6, 30)),
      startsOn: maybe(random, addDays("2026-09-15", random.between(0, 90))),
      endsOn: maybe(random, addDays("2026-09-15", random.between(0, 900))),
    }),
    budget: maybe(random, randomBudget(random, ids)),
    sections: ["title", "acronym", "needs", "objectives"].flatMap((id) => randomSection(random, id)),
    tableRows: maybe(random, { indicators: random.between(0, 5) }) ?? {},
  };
}

function randomDistrict(random: Random, n: number): DistrictFacts {
  const bodies = Array.from({ length: random.between(0, 3) }, (_, i) => `Ente gestore ${n}.${i}`);
  return { id: `D-${n}`, name: `Distretto ${n}`, bodies, otherApplications: random.pick([0, 0, 0, 1, 2]) };
}

/** Two may have one name: an organisation is known by its id. */
function randomPartner(
  random: Random,
  { n, bodies, role }: { n: number; bodies: readonly string[]; role: OrganisationRole },
): PartnerFacts {
  const isManaging = role === "lead" ? random.chance(0.8) : random.chance(0.3);
  const group = organisationKinds.filter(({ isManagingBody }) => isManagingBody === isManaging);
  const registration = maybe(random, {
    number: String(random.below(100_000)),
    section: "ODV",
    checkedOn: maybe(random, "2026-10-02"),
  });
  return {
    organisationId: `org-${n}`,
    name: random.chance(0.1) ? "Casa Larga" : `Ente ${random.below(1000)}`,
    kind: random.chance(0.05) ? "" : random.pick(group).id,
    role,
    seat: maybe(random, { municipality: "Qui", province: random.pick(["TO", "TO", "CN", "GE", "MI"]) }),
    districtBody: isManaging && bodies.length > 0 ? maybe(random, random.pick(bodies)) : null,
    registration,
    chosenByNotice: maybe(random, random.chance(0.8)),
    otherApplications: maybe(random, random.between(0, 3)),
    declared: {
      ...maybe(random, { E16: random.chance(0.8) }),
      ...(registration === null && random.chance(0.5) ? { E12: false } : {}),
    },
  };
}

function someRole(random: Random): OrganisationRole {
  return random.pick(["partner", "partner", "partner", "supporter"]);
}

function randomAttachment(random: Random, id: string, ids: readonly string[]): AttachmentFacts[] {
  if (random.chance(0.4)) return [];
  const mustSign = ids.filter(() => random.chance(0.9));
  const share = random.pick([1, 1, 0.5]);
  return [{ id, mustSign, signedBy: mustSign.filter(() => random.chance(share)) }];
}

/** The grant is divided among the organisations to the last cent. */
function randomBudget(random: Random, ids: readonly string[]): BudgetFacts {
  const grantCents = random.pick([0, random.between(5_000_000, 40_000_000)]);
  const totalCostCents = grantCents + random.pick([0, random.between(0, 10_000_000)]);
  const k = (most: number) => random.between(0, Math.floor(totalCostCents * most));
  const ownStaff = random.chance(0.9) ? { K1: k(0.4) } : {};
  const costByCategory = {
    ...ownStaff,
    K2: k(0.4),
    K3: k(0.1),
    K5: k(0.25),
    K8: k(0.15),
    K9: k(0.08),
    K10: k(0.2),
  };
  return {
    totalCostCents,
    grantCents,
    fundingSourcesCents: random.pick([totalCostCents, random.between(0, totalCostCents)]),
    costByCategory,
    grantOf: divide(random, grantCents, ids),
    areaShares: random.pick([[], [10_000], [6000, 2000, 2000], [5000, 4000], [8000, 4000]]),
    districtAllocationCents: maybe(random, 21_333_300),
    costsWithout: { "work-package": random.pick([0, 0, 2]), partner: random.pick([0, 0, 1]) },
    workPackagesWithoutCost: random.pick([0, 0, 1]),
  };
}

function divide(random: Random, cents: number, ids: readonly string[]): Record<string, number> {
  let left = cents;
  const parts = ids.map((id, n) => {
    const part = n === ids.length - 1 ? left : random.between(0, left);
    left -= part;
    return [id, part] as const;
  });
  return Object.fromEntries(parts);
}

function randomSection(random: Random, id: string): SectionFacts[] {
  if (random.chance(0.15)) return [];
  const text = random.pick(["Valli che curano", "Città 2.0", "", "V".repeat(30), "V".repeat(300)]);
  return [{ id, characters: text.length, text: maybe(random, text) }];
}

/** Often known, sometimes not. */
function maybe<Value>(random: Random, value: Value): Value | null {
  return random.chance(0.75) ? value : null;
}
