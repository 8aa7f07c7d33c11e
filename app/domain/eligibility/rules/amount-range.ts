import type { Cents } from "~/domain/money/cents";
import { changeAmount } from "../amount-changes";
import type { Sums } from "../amount-of";
import { amountInWords, euros } from "../amount-words";
import type { Check, RuleOf } from "../check";
import { conclude, type Finding } from "../conclude";
import { budgetNeeded } from "../not-there-yet";
import type { BudgetFacts } from "../partnership-facts";

type Rule = RuleOf<"amount-range">;

export const checkAmountRange: Check<"amount-range"> = (rule, facts, call) => {
  const { budget } = facts;
  return conclude(budget === null ? [budgetNeeded] : inRange(rule, { budget, facts, call }));
};

function inRange(rule: Rule, sums: Sums): readonly Finding[] {
  const value = rule.what === "grant" ? sums.budget.grantCents : sums.budget.totalCostCents;
  const max = maximum(rule, sums.budget);
  const isMaxUnknown = rule.max !== null && max === null;
  const there = `${amountInWords({ of: rule.what }, sums.call).it}: ${euros(value).it}`;
  const thereInEnglish = `${amountInWords({ of: rule.what }, sums.call).en}: ${euros(value).en}`;
  const outside = (limit: Cents, it: string, en: string): Finding => ({
    status: "unmet",
    because: {
      it: `${there}; ${it} ${euros(limit).it}.`,
      en: `${thereInEnglish}; ${en} ${euros(limit).en}.`,
    },
    ...changeAmount({ of: rule.what }, limit - value, sums),
  });
  const findings = [
    ...(rule.minCents !== null && value < rule.minCents
      ? [outside(rule.minCents, "il minimo è", "the minimum is")]
      : []),
    ...(max !== null && value > max ? [outside(max, "il massimo è", "the maximum is")] : []),
    ...(isMaxUnknown ? [allocationUnknown] : []),
  ];
  if (findings.length > 0) return findings;
  return [{ status: "met", because: { it: `${there}.`, en: `${thereInEnglish}.` } }];
}

function maximum({ max }: Rule, budget: BudgetFacts): Cents | null {
  if (max === null) return null;
  return "cents" in max ? max.cents : budget.districtAllocationCents;
}

const allocationUnknown: Finding = {
  status: "unknown",
  because: {
    it: "Non sappiamo ancora quanto è assegnato ai distretti.",
    en: "We do not know yet how much is assigned to the districts.",
  },
  missing: [{ kind: "budget" }],
};
