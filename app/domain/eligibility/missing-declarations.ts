import type { Finding } from "./conclude";
import { agree, namesOf } from "./names-of";
import type { PartnerFacts } from "./partnership-facts";
import { idsOf } from "./who-counts";

/** A rule that waits for what some organisations have to say of themselves. */
export function missingDeclarations({ id }: { readonly id: string }, open: readonly PartnerFacts[]): Finding {
  const names = namesOf(open);
  return {
    status: "unknown",
    because: {
      it: `${agree(open.length, "Manca la dichiarazione", "Mancano le dichiarazioni")} di ${names.it}.`,
      en: `The ${agree(open.length, "declaration", "declarations")} of ${names.en} ${agree(open.length, "is", "are")} missing.`,
    },
    missing: idsOf(open).map((organisationId) => ({
      kind: "declaration",
      ruleId: id,
      by: "organisation",
      organisationId,
    })),
  };
}
