import type { JudgedCall } from "./judged-call";
import { originOf } from "~/domain/call/origin-of";
import type { Check, RuleKind } from "./check";
import { inOrder } from "./in-order";
import type { Outcome, Override, Rule, RuleResult } from "./outcome";
import type { PartnershipFacts } from "./partnership-facts";
import { ruleChecks } from "./rules";

/**
 * What each rule of the stage says of a partnership, in the order of the call. The same facts give the same answer
 * everywhere. `overrides` are by rule; one counts only while nobody can decide the rule.
 */
export function checkRules(
  call: JudgedCall,
  facts: PartnershipFacts,
  overrides: Readonly<Record<string, Override>>,
): readonly RuleResult[] {
  const ordered = inOrder(facts);
  const rules: readonly Rule[] = [...call.eligibilityRules, ...call.budgetRules];
  return rules.flatMap((rule) => {
    const severity = rule.stages[facts.stageId];
    if (severity === undefined) return [];
    const outcome = checkRule(rule, ordered, call);
    const override = outcome.status === "unknown" ? (overrides[rule.id] ?? null) : null;
    return [{ ruleId: rule.id, text: rule.text, severity, origin: originOf(rule), outcome, override }];
  });
}

function checkRule(rule: Rule, facts: PartnershipFacts, call: JudgedCall): Outcome {
  // The list pairs each kind with the check of that very kind; the pair is lost to the compiler in the look-up.
  const check = ruleChecks[rule.kind] as Check<RuleKind>;
  return check(rule, facts, call);
}
