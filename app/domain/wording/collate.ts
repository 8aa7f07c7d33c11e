import { type Language, locales } from "./language";

/** Compares names as people of the language order them: `names.sort(collate("it"))`. */
export function collate(language: Language): (a: string, b: string) => number {
  return collators[language].compare;
}

const collators = {
  it: new Intl.Collator(locales.it, { numeric: true }),
  en: new Intl.Collator(locales.en, { numeric: true }),
} satisfies Record<Language, Intl.Collator>;
