import { z } from "zod";
import { coded } from "~/domain/form/coded";
import { oneLine } from "~/domain/form/one-line";
import { checkTaxCode } from "~/domain/organisation/check-tax-code";
import { organisationKinds } from "~/domain/organisation/kinds";
import { seatForm } from "./seat-form";

/** The tax code of an organisation; the messages are codes of `organisationTexts.errors`. */
export const organisationTaxCode = z.string({ error: "tax-code-empty" }).transform(readTaxCode);

const named = z.object({
  organisationName: coded(oneLine.min(2).max(200), "organisationName"),
  organisationShortName: coded(oneLine.min(2).max(40), "organisationShortName"),
  organisationKind: coded(z.enum(organisationKinds.map(({ id }) => id)), "organisationKind"),
  organisationTaxCode,
});

/** What an organisation is called, what it is, where it has its seat. */
export const organisationForm = z.intersection(
  named.transform((entered) => ({
    name: entered.organisationName,
    shortName: entered.organisationShortName,
    kind: entered.organisationKind,
    taxCode: entered.organisationTaxCode,
  })),
  seatForm.transform(({ municipality, province }) => ({
    seatMunicipality: municipality,
    seatProvince: province,
  })),
);

function readTaxCode(entered: string, context: z.core.$RefinementCtx): string {
  const check = checkTaxCode(entered);
  if (check.status === "valid" && check.holder === "organisation") return check.code;
  const message = check.status === "valid" ? "tax-code-person" : `tax-code-${check.reason}`;
  context.addIssue({ code: "custom", message });
  return z.NEVER;
}
