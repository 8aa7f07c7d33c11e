import type { JudgedCall } from "./judged-call";
import type { Cents } from "~/domain/money/cents";
import type { RuleOf } from "./check";
import type { BudgetFacts, PartnerFacts, PartnershipFacts } from "./partnership-facts";
import { isOfKinds } from "./who-counts";

/** A sum that a call speaks of. */
export type Amount = RuleOf<"sum-equals">["sum"];

/** What sums are taken from: a partnership that has a budget, and the call that names its parts. */
export interface Sums {
  readonly budget: BudgetFacts;
  readonly facts: PartnershipFacts;
  readonly call: JudgedCall;
}

/**
 * Cents, or 10,000ths for shares of areas and the whole. Null: it cannot be said, because money goes to an
 * organisation whose kind nobody knows, or no shares are there yet.
 */
export function amountOf(amount: Amount, { budget, facts }: Sums): Cents | null {
  switch (amount.of) {
    case "grant":
      return budget.grantCents;
    case "total-cost":
      return budget.totalCostCents;
    case "funding-sources":
      return budget.fundingSourcesCents;
    case "cost-categories":
      return sum(amount.ids.map((id) => budget.costByCategory[id] ?? 0));
    case "grant-of-kinds":
      return grantOfKinds(amount.kinds, budget, facts.partners);
    case "largest-grant-of-a-partner":
      return Math.max(0, ...facts.partners.map((partner) => grantOf(partner, budget)));
    case "shares-of-areas":
      return budget.areaShares.length === 0 ? null : sum(budget.areaShares);
    case "whole":
      return 10_000;
  }
}

export function grantOf({ organisationId }: PartnerFacts, { grantOf: grants }: BudgetFacts): Cents {
  return grants[organisationId] ?? 0;
}

function grantOfKinds(
  kinds: readonly string[],
  budget: BudgetFacts,
  partners: readonly PartnerFacts[],
): Cents | null {
  const paid = partners.filter((partner) => grantOf(partner, budget) > 0);
  if (paid.some((partner) => isOfKinds(partner, kinds) === null)) return null;
  return sum(paid.filter((partner) => isOfKinds(partner, kinds)).map((partner) => grantOf(partner, budget)));
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
