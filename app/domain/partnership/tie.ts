import { describeKind } from "~/domain/organisation/kinds";
import type { OrganisationRole } from "~/domain/rights/roles";

/** What binds an organisation to the lead, in the order a legend shows them. */
export const ties = ["public-agreement", "co-design", "partnership", "support"] as const;
export type Tie = (typeof ties)[number];

/** Public bodies agree among themselves (L. 241/1990, art. 15), third-sector bodies co-design (D.Lgs. 117/2017, art. 55). */
export function tieOf({ kind, role }: { readonly kind: string; readonly role: OrganisationRole }): Tie {
  if (role === "supporter") return "support";
  const { id, family } = describeKind(kind);
  if (family === "third-sector") return "co-design";
  return family === "public" || family === "health" || publicToo.includes(id)
    ? "public-agreement"
    : "partnership";
}

const publicToo: readonly string[] = ["job-centre", "school"];
