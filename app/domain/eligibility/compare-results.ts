import type { Wording } from "~/domain/wording/language";
import type { Severity } from "~/domain/call/rule-schema";
import type { Outcome, RuleResult } from "./outcome";

export interface ChangedResult {
  readonly ruleId: string;
  readonly text: Wording;
  readonly severity: Severity;
  readonly before: Outcome;
  readonly after: Outcome;
}

/** The rules that would say something else than now: shown before somebody leaves, or takes another role. */
export function compareResults(
  before: readonly RuleResult[],
  after: readonly RuleResult[],
): readonly ChangedResult[] {
  const beforeById = new Map(before.map((result) => [result.ruleId, result]));
  return after.flatMap(({ ruleId, text, severity, outcome }) => {
    const was = beforeById.get(ruleId)?.outcome;
    if (was === undefined || was.status === outcome.status) return [];
    return [{ ruleId, text, severity, before: was, after: outcome }];
  });
}
