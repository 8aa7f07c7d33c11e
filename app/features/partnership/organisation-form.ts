import { z } from "zod";
import { coded } from "~/domain/form/coded";
import { oneLine } from "~/domain/form/one-line";
import { checkTaxCode } from "~/domain/organisation/check-tax-code";
import { organisationKinds } from "~/domain/organisation/kinds";
import { parseSeat } from "~/domain/organisation/seat";

const typed = {
  organisationName: coded(oneLine.min(2).max(200), "organisationName"),
  organisationShortName: coded(oneLine.min(2).max(40), "organisationShortName"),
  organisationKind: coded(z.enum(organisationKinds.map(({ id }) => id)), "organisationKind"),
  organisationTaxCode: z.string({ error: "tax-code-empty" }).transform(readTaxCode),
  organisationMunicipality: coded(oneLine.min(2).max(80), "organisationMunicipality"),
  organisationProvince: coded(
    z
      .string()
      .transform((province) => parseSeat({ municipality: "-", province })?.province)
      .pipe(z.string()),
    "organisationProvince",
  ),
};

/** The record of an organisation as it is typed; the messages are codes of `organisationTexts.errors`. */
export const organisationForm = z.object(typed).transform((entered) => ({
  name: entered.organisationName,
  shortName: entered.organisationShortName,
  kind: entered.organisationKind,
  taxCode: entered.organisationTaxCode,
  seatMunicipality: entered.organisationMunicipality,
  seatProvince: entered.organisationProvince,
}));

function readTaxCode(entered: string, context: z.core.$RefinementCtx): string {
  const check = checkTaxCode(entered);
  if (check.status === "valid" && check.holder === "organisation") return check.code;
  const message = check.status === "valid" ? "tax-code-person" : `tax-code-${check.reason}`;
  context.addIssue({ code: "custom", message });
  return z.NEVER;
}
