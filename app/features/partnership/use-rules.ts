import { useMemo } from "react";
import { checkRules } from "~/domain/eligibility/check-rules";
import type { RuleResult } from "~/domain/eligibility/outcome";
import type { RulesView } from "./partnership-data";

export interface JudgedRules {
  /** those that can be looked at now */
  readonly shown: readonly RuleResult[];
  /** those that only say that plan or budget are not there yet */
  readonly waiting: readonly RuleResult[];
}

/** The rules judged here, from what the partnership is now. */
export function useRules({ call, facts, overrides }: RulesView): JudgedRules {
  return useMemo(() => {
    const results = checkRules(call, facts, overrides);
    return {
      shown: results.filter((result) => !waits(result)),
      waiting: results.filter(waits),
    };
  }, [call, facts, overrides]);
}

function waits({ outcome }: RuleResult): boolean {
  return (
    outcome.status === "unknown" &&
    outcome.missing.length > 0 &&
    outcome.missing.every(({ kind }) => kind === "plan" || kind === "budget" || kind === "table")
  );
}
