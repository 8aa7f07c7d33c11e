import type { JudgedCall } from "./judged-call";
import type { Outcome, Rule } from "./outcome";
import type { PartnershipFacts } from "./partnership-facts";

export type RuleKind = Rule["kind"];
export type RuleOf<Kind extends RuleKind> = Extract<Rule, { readonly kind: Kind }>;

/** What a rule says of a partnership; the call names what is meant and says what else a newcomer has to be. */
export type Check<Kind extends RuleKind> = (
  rule: RuleOf<Kind>,
  facts: PartnershipFacts,
  call: JudgedCall,
) => Outcome;
