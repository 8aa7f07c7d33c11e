import type { Call } from "~/domain/call/call-schema";
import type { OrganisationRole } from "~/domain/rights/roles";
import type { Wording } from "~/domain/wording/language";

/** What a rule asks people, because nobody else can know. */
export type Question =
  | { readonly kind: "statement"; readonly ruleId: string; readonly statement: Wording }
  /** in how many other projects of the call the organisation takes part */
  | {
      readonly kind: "other-applications";
      readonly ruleId: string;
      readonly text: Wording;
      readonly max: number;
    };

/** What the lead is asked for the whole partnership in a stage. */
export function questionsForLead(call: Call, stageId: string): readonly Question[] {
  return rulesOf(call, stageId).flatMap((rule) =>
    rule.kind === "declared" && rule.by === "lead"
      ? [{ kind: "statement", ruleId: rule.id, statement: rule.statement }]
      : [],
  );
}

/** What an organisation is asked about itself in a stage. */
export function questionsForPartner(
  call: Call,
  stageId: string,
  partner: { readonly kind: string; readonly role: OrganisationRole },
): readonly Question[] {
  return rulesOf(call, stageId).flatMap((rule): Question[] => {
    if (rule.kind === "declared" && rule.by === "each-partner")
      return partner.role === "supporter"
        ? []
        : [{ kind: "statement", ruleId: rule.id, statement: rule.statement }];
    if (rule.kind !== "max-applications-per-organisation") return [];
    const isMeant = rule.roles.includes(partner.role) && rule.kinds.some((kind) => kind === partner.kind);
    return isMeant ? [{ kind: "other-applications", ruleId: rule.id, text: rule.text, max: rule.max }] : [];
  });
}

function rulesOf(call: Call, stageId: string): Call["eligibilityRules"] {
  return call.eligibilityRules.filter(({ stages }) => stages[stageId] !== undefined);
}
