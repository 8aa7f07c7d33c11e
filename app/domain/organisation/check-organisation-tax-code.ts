import { checkTaxCode, type TaxCodeCheck } from "./check-tax-code";
import { isOrganisationKind } from "./kinds";
import { legalFormsOf } from "./legal-forms";

export type OrganisationTaxCodeCheck =
  | Extract<TaxCodeCheck, { status: "valid" }>
  | {
      readonly status: "invalid";
      readonly reason: Extract<TaxCodeCheck, { status: "invalid" }>["reason"] | "person";
    };

/** Checks the tax code of an organisation of this kind: that of a person is one only where it may be a sole trader's. */
export function checkOrganisationTaxCode(entered: string, kind: string): OrganisationTaxCodeCheck {
  const check = checkTaxCode(entered);
  if (check.status === "valid" && check.form === "personal" && !mayBeSoleTrader(kind))
    return { status: "invalid", reason: "person" };
  return check;
}

/** Whether an organisation of this kind may be one person (*impresa individuale*), with the tax code of the person. */
export function mayBeSoleTrader(kind: string): boolean {
  return isOrganisationKind(kind) && legalFormsOf(kind).includes("sole-trader");
}
