import type { Cents } from "~/domain/money/cents";
import type { Change } from "./outcome";
import type { BudgetFacts, PartnerFacts } from "./partnership-facts";
import { idsOf, isOfKinds } from "./who-counts";

type AmountChange = Extract<Change, { readonly kind: "change-amount" }>;

/** The budget with one sum changed; what is more goes to the first part of the sum, what is less is taken in order. */
export function changeAmountOf(
  budget: BudgetFacts,
  { what, cents }: AmountChange,
  partners: readonly PartnerFacts[],
): Partial<BudgetFacts> {
  switch (what.of) {
    case "grant":
      return { grantCents: budget.grantCents + cents };
    case "total-cost":
      return { totalCostCents: budget.totalCostCents + cents };
    case "funding-sources":
      return { fundingSourcesCents: budget.fundingSourcesCents + cents };
    case "cost-categories":
      return { costByCategory: spread(budget.costByCategory, what.ids, cents) };
    case "grant-of-organisation":
      return { grantOf: spread(budget.grantOf, [what.organisationId], cents) };
    case "grant-of-kinds":
      return { grantOf: spread(budget.grantOf, ofKinds(partners, what.kinds), cents) };
  }
}

function ofKinds(partners: readonly PartnerFacts[], kinds: readonly string[]): string[] {
  return idsOf(partners.filter((partner) => isOfKinds(partner, kinds) === true));
}

function spread(
  amounts: Readonly<Record<string, Cents>>,
  keys: readonly string[],
  by: Cents,
): Readonly<Record<string, Cents>> {
  const changed = { ...amounts };
  let left = by;
  for (const key of keys) {
    const before = changed[key] ?? 0;
    const step = Math.max(left, -before);
    changed[key] = before + step;
    left -= step;
    if (left === 0) break;
  }
  return changed;
}
