import type { RuleResult } from "~/domain/eligibility/outcome";

/** The attachments a rule of the call asks for; also one that was taken upon oneself: it was answered for once. */
export function attachmentsOfRules(results: readonly RuleResult[]): ReadonlySet<string> {
  return new Set(
    results.flatMap(({ outcome }) => {
      const changes =
        outcome.status === "unmet"
          ? outcome.changes.flatMap((each) => (each.kind === "sign-attachment" ? [each.attachmentId] : []))
          : [];
      const missing =
        outcome.status === "met"
          ? []
          : outcome.missing.flatMap((each) => (each.kind === "attachment" ? [each.attachmentId] : []));
      return [...changes, ...missing];
    }),
  );
}
