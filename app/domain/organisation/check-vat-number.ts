import { numberControl } from "./check-tax-code";

export type VatNumberCheck =
  /** eleven digits, as it is stored */
  | { readonly status: "valid"; readonly number: string }
  | { readonly status: "invalid"; readonly reason: "shape" | "control" };

/** Checks an Italian VAT number (*partita IVA*): 11 digits of which the last controls the others; "IT" may stand before. */
export function checkVatNumber(entered: string): VatNumberCheck {
  const number = entered.replace(/[\s.]/g, "").replace(/^IT/i, "");
  if (!/^\d{11}$/.test(number)) return { status: "invalid", reason: "shape" };
  const fits = numberControl(number) === number.at(-1);
  return fits ? { status: "valid", number } : { status: "invalid", reason: "control" };
}
