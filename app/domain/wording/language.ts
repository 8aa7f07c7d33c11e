export const languages = ["it", "en"] as const;
export type Language = (typeof languages)[number];

/** A text people read, in both languages. */
export type Wording = { readonly [language in Language]: string };

/** The locale that orders, counts and dates for a language. */
export const locales = { it: "it-IT", en: "en-GB" } as const satisfies Record<Language, string>;

/** The language of a stored or sent value; Italian for everything unknown. */
export function parseLanguage(value: unknown): Language {
  return languages.find((language) => language === value) ?? "it";
}
