import type { Call, CallTable, Section } from "~/domain/call/call-schema";

/** What of a call its rules are judged with: small enough to travel with a page, instead of all the call says. */
export type JudgedCall = Pick<Call, "eligibilityRules" | "budgetRules" | "attachments" | "costCategories"> & {
  readonly sections: readonly Pick<Section, "id" | "title" | "limit">[];
  readonly tables: readonly Pick<CallTable, "id" | "title">[];
};

export function judgedPartOf(call: Call): JudgedCall {
  const { eligibilityRules, budgetRules, attachments, costCategories } = call;
  return {
    eligibilityRules,
    budgetRules,
    attachments,
    costCategories,
    sections: call.sections.map(({ id, title, limit }) => ({ id, title, limit })),
    tables: call.tables.map(({ id, title }) => ({ id, title })),
  };
}
