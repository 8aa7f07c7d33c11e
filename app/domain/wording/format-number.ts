import { type Language, locales } from "./language";

/** 1234 → "1.234": Italian leaves four digits ungrouped unless told, and columns would not line up. */
export function formatCount(language: Language, n: number): string {
  return new Intl.NumberFormat(locales[language], { useGrouping: "always" }).format(n);
}

/** 216850 → "2.168,50 €", with a space that does not break. */
export function formatEuros(language: Language, cents: number): string {
  return new Intl.NumberFormat(locales[language], {
    style: "currency",
    currency: "EUR",
    useGrouping: "always",
  }).format(cents / 100);
}

/** Basis points, 1060 → "10,6 %" in Italian, "10.6%" in English; at most two decimals. */
export function formatPercent(language: Language, basisPoints: number): string {
  const number = new Intl.NumberFormat(locales[language], {
    maximumFractionDigits: 2,
    useGrouping: "always",
  }).format(basisPoints / 100);
  return language === "it" ? `${number}\u00a0%` : `${number}%`;
}
