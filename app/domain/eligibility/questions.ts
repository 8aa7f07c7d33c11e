import type { JudgedCall } from "./judged-call";
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
export function questionsForLead(call: JudgedCall, stageId: string): readonly Question[] {
  return rulesOf(call, stageId).flatMap((rule) =>
    rule.kind === "declared" && rule.by === "lead"
      ? [{ kind: "statement", ruleId: rule.id, statement: rule.statement }]
      : [],
  );
}

interface Asked {
  readonly kind: string;
  readonly role: OrganisationRole;
}

/** What an organisation is asked about itself in a stage. */
export function questionsForPartner(call: JudgedCall, stageId: string, partner: Asked): readonly Question[] {
  return rulesOf(call, stageId).flatMap((rule) => questionOf(rule, partner) ?? []);
}

function questionOf(rule: JudgedCall["eligibilityRules"][number], { kind, role }: Asked): Question | null {
  const isPartner = role !== "supporter";
  switch (rule.kind) {
    case "declared":
      return rule.by === "each-partner" && isPartner ? statement(rule.id, rule.statement) : null;
    case "registered-in":
      // A number in its record says yes better; "no" is said here, and nowhere else.
      return isPartner && includes(rule.kinds, kind) ? statement(rule.id, inRegister) : null;
    case "max-applications-per-organisation":
      return rule.roles.includes(role) && includes(rule.kinds, kind)
        ? { kind: "other-applications", ruleId: rule.id, text: rule.text, max: rule.max }
        : null;
    default:
      return null;
  }
}

function statement(ruleId: string, words: Wording): Question {
  return { kind: "statement", ruleId, statement: words };
}

function includes(kinds: readonly string[], kind: string): boolean {
  return kinds.includes(kind);
}

const inRegister = {
  it: "L’ente è iscritto al registro nazionale del terzo settore (RUNTS).",
  en: "The organisation is in the national register of the third sector (RUNTS).",
} as const satisfies Wording;

function rulesOf(call: JudgedCall, stageId: string): JudgedCall["eligibilityRules"] {
  return call.eligibilityRules.filter(({ stages }) => stages[stageId] !== undefined);
}
