import type { Language } from "./language";

/** "A, B e C", "A, B and C". */
export function listAll(language: Language, items: readonly string[]): string {
  return join(items, { it: " e ", en: " and " }[language]);
}

/** "A, B o C", "A, B or C". */
export function listAny(language: Language, items: readonly string[]): string {
  return join(items, { it: " o ", en: " or " }[language]);
}

function join(items: readonly string[], last: string): string {
  if (items.length <= 1) return items.join("");
  return items.slice(0, -1).join(", ") + last + (items.at(-1) ?? "");
}
