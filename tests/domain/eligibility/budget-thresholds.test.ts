import { expect, test } from "vitest";
import { wecareM1 } from "~/calls/wecare-m1-2017";
import { checkRules } from "~/domain/eligibility/check-rules";
import type { BudgetFacts } from "~/domain/eligibility/partnership-facts";
import { buildBudgetFacts, buildFacts } from "../../support/partnership-facts";
import { Random } from "../../support/text-judge/random";

const random = new Random(20_171_220);

/** Sums as they are, and such that shares come out at their limits or a cent beside them. */
function randomBudget(): BudgetFacts {
  const total = random.pick([
    0, 1, 3, 999, 10_000_000, 33_333_333, 20_000_001, 640_000_000, 900_000_000_000_00,
  ]);
  const near = (basisPoints: number, of = total) =>
    Math.max(0, Math.floor((of * basisPoints) / 10_000) + random.pick([-1, 0, 0, 1]));
  const grant = near(random.pick([10_000, 10_000, 5_000]));
  const [staff, own] = [near(4_000), near(2_000)];
  return buildBudgetFacts({
    totalCostCents: total,
    grantCents: grant,
    fundingSourcesCents: total + random.pick([-1, 0, 0, 1]),
    costByCategory: {
      ...{ K1: staff, K2: own, K3: near(4_000, staff + own), K5: near(1_500), K8: near(1_000) },
      ...{ K9: near(random.pick([200, 500])), K10: near(1_500, staff + own) },
    },
    grantOf: {
      "Consorzio Pinerolese": near(random.pick([5_000, 2_000]), grant),
      "Unione Tre Valli": 0,
      "Passo Lento": near(random.pick([4_000, 5_000]), grant),
    },
    areaShares: [6_000, 2_000, random.pick([1_999, 2_000, 2_001])],
    districtAllocationCents: random.pick([grant - 1, grant, grant + 1]),
  });
}

/** 40 %, rounded down or to the nearest cent. */
function isForty(others: bigint, staff: bigint): boolean {
  return [(staff * 40n) / 100n, (staff * 40n + 50n) / 100n].includes(others);
}

/** What each rule of the budget is, in whole numbers of any size and fractions of nothing. */
function holds(budget: BudgetFacts): Readonly<Record<string, boolean | null>> {
  const big = (cents: number | null | undefined) => BigInt(cents ?? 0);
  const [total, grant] = [big(budget.totalCostCents), big(budget.grantCents)];
  const cost = (id: string) => big(budget.costByCategory[id]);
  const part = (of: bigint, whole: bigint, most: bigint) => of * 100n <= most * whole;
  const ofTotal = (id: string, most: bigint) => (total === 0n ? null : part(cost(id), total, most));
  const given = Object.values(budget.grantOf).map(big);
  const [staff, others] = [
    cost("K1") + cost("K2"),
    ["K3", "K4", "K5", "K6", "K7", "K8", "K9", "K10"].reduce((sum, id) => sum + cost(id), 0n),
  ];
  const isTwoToFive = total !== 0n && cost("K9") * 100n >= 2n * total && part(cost("K9"), total, 5n);
  return {
    R1: grant <= big(budget.districtAllocationCents),
    R2: grant >= 10_000_000n,
    R3: total === 0n ? null : grant <= total,
    R5: total === 0n ? null : isForty(others, staff) || part(cost("K10"), staff, 15n),
    R6: grant === 0n ? null : big(budget.grantOf["Passo Lento"]) * 100n >= 40n * grant,
    R7: grant === 0n ? null : given.every((one) => part(one, grant, 50n)),
    R8: ofTotal("K8", 10n),
    R9: ofTotal("K5", 15n),
    R10: total === 0n ? null : isTwoToFive,
    R12: budget.areaShares.reduce((sum, share) => sum + share, 0) === 10_000,
    R13: total === 0n ? null : big(budget.fundingSourcesCents) === total,
  };
}

test("at a limit a rule holds, a cent beyond it fails: as a second reckoning in whole numbers has it", () => {
  for (let run = 0; run < 1_000; run++) {
    const budget = randomBudget();
    const facts = buildFacts({ stageId: "final", budget });
    const said = new Map(
      checkRules(wecareM1, facts, {}).map(({ ruleId, outcome }) => [ruleId, outcome.status]),
    );
    for (const [id, isMet] of Object.entries(holds(budget)))
      expect(said.get(id), `${id} of ${JSON.stringify(budget)}`).toBe(
        isMet === null ? "unknown" : isMet ? "met" : "unmet",
      );
  }
});

test("what fails by a cent never reads as what holds", () => {
  const because = (K8: number, K9: number) => {
    const budget = buildBudgetFacts({ costByCategory: { ...buildBudgetFacts().costByCategory, K8, K9 } });
    return checkRules(wecareM1, buildFacts({ budget }), {})
      .filter(({ ruleId }) => ruleId === "R8" || ruleId === "R10")
      .map(({ outcome }) => outcome.because.it.replaceAll("\u00a0", " "));
  };
  expect(because(2_000_001, 399_999)).toEqual([
    "Coordinamento e amministrazione: 20.000,01 €, 10,01 % del costo totale; il massimo è 10 %.",
    "Monitoraggio e valutazione: 3.999,99 €, 1,99 % del costo totale; il minimo è 2 %.",
  ]);
});
