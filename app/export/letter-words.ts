import type { PrintLanguage } from "./printable-application";

interface LetterWords {
  readonly signatures: string;
  readonly signature: string;
  readonly placeAndDate: string;
}

/** The fixed words of a letter; the rest is the letter's own. */
export const letterWords: Readonly<Record<PrintLanguage, LetterWords>> = {
  it: { signatures: "Firme", signature: "Firma", placeAndDate: "Luogo e data:" },
  en: { signatures: "Signatures", signature: "Signature", placeAndDate: "Place and date:" },
};
