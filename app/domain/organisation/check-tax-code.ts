export type TaxCodeCheck =
  /** `code` is without blanks and in capitals, as it is stored */
  | { readonly status: "valid"; readonly code: string; readonly form: TaxCodeForm }
  | { readonly status: "invalid"; readonly reason: TaxCodeFault };

/** `number`: 11 digits; `personal`: the 16 characters that say when and where a person was born */
export type TaxCodeForm = "number" | "personal";

export type TaxCodeFault =
  | "empty"
  /** neither 11 digits nor the 16 characters of a personal code */
  | "shape"
  /** one character is mistyped: the control digit or letter does not fit */
  | "control";

/**
 * Checks a tax code (*codice fiscale*, D.P.R. 605/1973 and D.M. 23/12/1976 n. 13813). Organisations have 11 digits and
 * people 16 characters; but a sole trader goes by the 16 of the person, and somebody from abroad may have a provisional
 * code of 11 digits. It finds typing errors; whether the code was ever given to anyone only the tax agency knows.
 */
export function checkTaxCode(entered: string): TaxCodeCheck {
  const code = entered.replace(/[\s.]/g, "").toUpperCase();
  if (code === "") return { status: "invalid", reason: "empty" };
  if (/^\d{11}$/.test(code)) return checked(code, "number", numberControl(code) === code.at(-1));
  if (personalShape.test(code)) return checked(code, "personal", personalControl(code) === code.at(-1));
  return { status: "invalid", reason: "shape" };
}

function checked(code: string, form: TaxCodeForm, fits: boolean): TaxCodeCheck {
  return fits ? { status: "valid", code, form } : { status: "invalid", reason: "control" };
}

/** Whether a stored code is made of a person's name, birth and birthplace, and so is to be shown with care. */
export function isPersonalTaxCode(code: string | null): boolean {
  return code !== null && personalShape.test(code);
}

/**
 * The eleventh digit: digits in even places are doubled and nine is taken off what goes beyond nine; the
 * control digit fills the sum up to a multiple of ten. Eleven zeros would fit and are nobody.
 */
export function numberControl(code: string): string | null {
  const digits = Array.from(code.slice(0, 10)).map(Number);
  if (digits.every((digit) => digit === 0)) return null;
  const sum = digits.reduce((total, digit, index) => {
    const weighed = index % 2 === 0 ? digit : digit * 2;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

// Letters stand in for digits when two people would have the same sixteen characters (*omocodia*).
const digit = "[0-9LMNPQRSTUV]";
const personalShape = new RegExp(`^[A-Z]{6}${digit}{2}[ABCDEHLMPRST]${digit}{2}[A-Z]${digit}{3}[A-Z]$`);

/** The sixteenth letter: each character has a value by whether its place is odd or even, modulo 26. */
export function personalControl(code: string): string {
  const sum = Array.from(code.slice(0, 15)).reduce((total, character, index) => {
    const rank = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65;
    return total + (index % 2 === 0 ? (oddPlaceValues[rank] ?? 0) : rank);
  }, 0);
  return String.fromCharCode(65 + (sum % 26));
}

/** Values in odd places of the letters A to Z; the digits 0 to 9 have those of A to J. D.M. 23/12/1976. */
const oddPlaceValues = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];
