import { z } from "zod";
import { coded } from "~/domain/form/coded";
import { oneLine } from "~/domain/form/one-line";
import { longestSeat, mostRows } from "~/domain/organisation/import/read-organisations";
import { checkOrganisationTaxCode } from "~/domain/organisation/check-organisation-tax-code";
import { organisationKinds } from "~/domain/organisation/kinds";
import { checkSeat } from "~/domain/territory/check-seat";

/** What the preview showed comes back with the form, and is looked at as if it came from anywhere. */
const organisation = z
  .object({
    name: oneLine.min(2).max(200),
    shortName: oneLine.min(2).max(40),
    kind: z.enum(organisationKinds.map(({ id }) => id)),
    taxCode: z.string(),
    seatMunicipality: oneLine.max(longestSeat),
    seatProvince: oneLine.max(2),
  })
  .refine(({ taxCode, kind }) => {
    const check = checkOrganisationTaxCode(taxCode, kind);
    return check.status === "valid" && check.code === taxCode;
  })
  .refine(
    ({ seatMunicipality: municipality, seatProvince: province }) =>
      checkSeat({ municipality, province }).status === "valid",
  );

const offered = z.string().transform((typed, context) => {
  const result = z.array(organisation).max(mostRows).safeParse(readJson(typed));
  if (result.success) return result.data;
  context.addIssue({ code: "custom", message: "not-valid" });
  return z.NEVER;
});

/** The organisations of the preview that are ticked, and how they join. */
export const importForm = z
  .object({
    offered: coded(offered, "other"),
    chosen: coded(z.array(z.string().regex(/^(?:\d{11}|[A-Z\d]{16})$/)).min(1), "chosen"),
    role: coded(z.enum(["partner", "supporter"]), "role"),
  })
  .transform(({ offered: all, chosen, role }) => ({
    organisations: all.filter(({ taxCode }) => chosen.includes(taxCode)),
    role,
  }));

function readJson(typed: string): unknown {
  try {
    return JSON.parse(typed);
  } catch {
    // No JSON is no list: refused as any other that is not valid.
    return null;
  }
}
