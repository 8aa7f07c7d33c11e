import type { Call } from "~/domain/call/call-schema";

/**
 * The other projects of the call an organisation is in, as far as it can be known: `here` are those the installation
 * sees, `declared` what the organisation said. Before it says anything nothing is known, unless what is seen here is
 * too much already.
 */
export function otherApplicationsOf(
  call: Pick<Call, "eligibilityRules">,
  { here, declared }: { readonly here: number; readonly declared: number | null },
): number | null {
  if (declared !== null) return Math.max(here, declared);
  return here + 1 > mostApplications(call) ? here : null;
}

function mostApplications({ eligibilityRules }: Pick<Call, "eligibilityRules">): number {
  const bounds = eligibilityRules.flatMap((rule) =>
    rule.kind === "max-applications-per-organisation" ? [rule.max] : [],
  );
  return Math.min(...bounds, Number.POSITIVE_INFINITY);
}
