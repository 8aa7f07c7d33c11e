import { isPersonalTaxCode } from "~/domain/organisation/check-tax-code";
import type { DocumentKind } from "./document-kind";

/**
 * Whether a document names people by their tax codes: because its kind does, or because one of its parties is a sole
 * trader, whose code is that of a person. `picked` is what it says, as it is stored.
 */
export function namesTaxCodes(kind: Pick<DocumentKind, "namesTaxCodes">, picked: unknown): boolean {
  return kind.namesTaxCodes || holdsPersonalTaxCode(picked);
}

function holdsPersonalTaxCode(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, one]: [string, unknown]) =>
    key === "taxCode" && typeof one === "string" ? isPersonalTaxCode(one) : holdsPersonalTaxCode(one),
  );
}
