import { type Language, locales } from "./language";

/** 1234 → "1.234": Italian leaves four digits ungrouped unless told, and columns would not line up. */
export function formatCount(language: Language, n: number): string {
  return counts[language].format(n);
}

/** 1234.5 → "1.234,5": at most two decimals. */
export function formatDecimal(language: Language, n: number): string {
  return decimals[language].format(n);
}

/** The same of a figure somebody measured: 0.00412 is "0,00412", because as "0" it would say that there is nothing. */
export function formatFigure(language: Language, n: number): string {
  return (Math.abs(n) < 1 ? smallFigures : decimals)[language].format(n);
}

/** 216850 → "2.168,50 €", with a space that does not break. */
export function formatEuros(language: Language, cents: number): string {
  return euros[language].format(cents / 100);
}

/** For sentences, with cents only where there are any: 10000000 → "100.000 €". */
export function formatShortEuros(language: Language, cents: number): string {
  return cents % 100 === 0 ? wholeEuros[language].format(cents / 100) : formatEuros(language, cents);
}

/** Basis points, 1060 → "10,6 %" in Italian, "10.6%" in English; at most two decimals. */
export function formatPercent(language: Language, basisPoints: number): string {
  const number = decimals[language].format(basisPoints / 100);
  return language === "it" ? `${number}\u00a0%` : `${number}%`;
}

// Made once: a formatter takes longer to make than a hundred numbers to format.
const counts = formatters({});
const decimals = formatters({ maximumFractionDigits: 2 });
const smallFigures = formatters({ maximumSignificantDigits: 3 });
const euros = formatters({ style: "currency", currency: "EUR" });
const wholeEuros = formatters({ style: "currency", currency: "EUR", maximumFractionDigits: 0 });

function formatters(options: Intl.NumberFormatOptions): Record<Language, Intl.NumberFormat> {
  const make = (language: Language) =>
    new Intl.NumberFormat(locales[language], { useGrouping: "always", ...options });
  return { it: make("it"), en: make("en") };
}
