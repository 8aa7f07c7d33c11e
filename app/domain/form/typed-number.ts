/**
 * A number as people type it, in whole units of its last decimal: "1.250,50" with two decimals is 125050. Points are
 * thousands where they stand in threes behind a number that does not begin with 0, else one point may stand for the
 * comma. Null for what is no such number.
 */
export function parseTypedNumber(typed: string, decimals: number): number | null {
  const text = typed.replace(/[\s€]/g, "");
  const plain = /^[1-9]\d{0,2}(\.\d{3})+(,\d*)?$/.test(text)
    ? text.replaceAll(".", "")
    : text.replace(".", ",");
  const [, whole, fraction = ""] = /^(\d{1,12})(?:,(\d*))?$/.exec(plain) ?? [];
  if (whole === undefined || fraction.length > decimals) return null;
  const units = Number(whole + fraction.padEnd(decimals, "0"));
  return Number.isSafeInteger(units) ? units : null;
}

/**
 * Whether somebody may mean another number than is read: one mark before exactly three digits is thousands to some and
 * decimals to others. What begins with 0 has decimals to everybody.
 */
export function readsTwoWays(typed: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(typed.replace(/[\s€]/g, ""));
}

/** The same number to be typed on: "1250,5", with two decimals where it is money. */
export function writeTypedNumber(units: number, decimals: number, { isMoney = false } = {}): string {
  const digits = String(units).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  const shown = isMoney ? fraction : fraction.replace(/0+$/, "");
  return shown === "" || /^0+$/.test(shown) ? whole : `${whole},${shown}`;
}

/** "2027-01" as a month picker says it, or "1/2027" where there is none. */
export function parseTypedMonth(typed: string): string | null {
  const text = typed.trim();
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text;
  const [, month, year] = /^(0?[1-9]|1[0-2])[/.-](\d{4})$/.exec(text) ?? [];
  return month === undefined || year === undefined ? null : `${year}-${month.padStart(2, "0")}`;
}
