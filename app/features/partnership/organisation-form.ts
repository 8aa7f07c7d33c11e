import { z } from "zod";
import { coded } from "~/domain/form/coded";
import { oneLine } from "~/domain/form/one-line";
import { checkOrganisationTaxCode } from "~/domain/organisation/check-organisation-tax-code";
import { organisationKinds } from "~/domain/organisation/kinds";
import { seatForm } from "./seat-form";

/** What an organisation is, and its tax code, which goes by that; the messages are codes of `organisationTexts.errors`. */
export const kindAndTaxCode = z
  .object({
    organisationKind: coded(z.enum(organisationKinds.map(({ id }) => id)), "organisationKind"),
    organisationTaxCode: z.string({ error: "tax-code-empty" }),
  })
  .transform(({ organisationKind: kind, organisationTaxCode }, context) => ({
    kind,
    taxCode: readTaxCode(organisationTaxCode, { kind, context }),
  }));

const named = z.object({
  organisationName: coded(oneLine.min(2).max(200), "organisationName"),
  organisationShortName: coded(oneLine.min(2).max(40), "organisationShortName"),
});

/** What an organisation is called, what it is, where it has its seat. */
export const organisationForm = z.intersection(
  z.intersection(
    named.transform((entered) => ({
      name: entered.organisationName,
      shortName: entered.organisationShortName,
    })),
    kindAndTaxCode,
  ),
  seatForm.transform(({ municipality, province }) => ({
    seatMunicipality: municipality,
    seatProvince: province,
  })),
);

function readTaxCode(
  entered: string,
  { kind, context }: { readonly kind: string; readonly context: z.core.$RefinementCtx },
): string {
  const check = checkOrganisationTaxCode(entered, kind);
  if (check.status === "valid") return check.code;
  context.addIssue({ code: "custom", message: `tax-code-${check.reason}`, path: ["organisationTaxCode"] });
  return z.NEVER;
}
