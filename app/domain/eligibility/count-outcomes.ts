import type { Outcome, RuleResult } from "./outcome";

/** How many rules stand how: "11 rispettate, 1 da sistemare, 1 non si sa". */
export function countOutcomes(results: readonly RuleResult[]): Readonly<Record<Outcome["status"], number>> {
  const counts = { met: 0, unmet: 0, unknown: 0 };
  for (const { outcome } of results) counts[outcome.status] += 1;
  return counts;
}
