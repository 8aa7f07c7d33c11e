import { type Language, locales } from "./language";

/** `plural("it", 3, { one: "sezione", other: "sezioni" })` → "sezioni". The number itself is not in the text. */
export function plural(
  language: Language,
  n: number,
  words: { readonly one: string; readonly other: string },
) {
  return rules[language].select(n) === "one" ? words.one : words.other;
}

const rules = {
  it: new Intl.PluralRules(locales.it),
  en: new Intl.PluralRules(locales.en),
} satisfies Record<Language, Intl.PluralRules>;
