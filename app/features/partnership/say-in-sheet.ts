import type { Commitment } from "~/domain/partnership/partner-sheet";
import { type Language, locales } from "~/domain/wording/language";
import type { sheetWords } from "./sheet-texts";

/** "2 persone", "2,5 ore" */
export function sayQuantityIn(
  language: Language,
  { quantityThousandths, unit }: Pick<Commitment, "quantityThousandths" | "unit">,
): string {
  if (quantityThousandths === null) return unit;
  const number = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 3 });
  return `${number.format(quantityThousandths / 1000)} ${unit}`.trim();
}

/** "gen 2027 – giu 2027", "da gen 2027" */
export function sayMonths(
  language: Language,
  { from, until }: Pick<Commitment, "from" | "until">,
  words: (typeof sheetWords)["it"],
): string {
  if (from !== null && from === until) return sayMonth(language, from);
  if (from !== null && until !== null) return `${sayMonth(language, from)} – ${sayMonth(language, until)}`;
  if (from !== null) return words.from(sayMonth(language, from));
  return until === null ? "" : words.until(sayMonth(language, until));
}

function sayMonth(language: Language, month: string): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  return format.format(new Date(`${month}-15T12:00:00Z`));
}
