/** The languages of a participant's phone; people of the desk have `Language`. */
export const participantLanguages = ["it", "en", "fr", "ro", "ar"] as const;
export type ParticipantLanguage = (typeof participantLanguages)[number];

/** A text participants read, in each of their languages. */
export type Phrase = { readonly [language in ParticipantLanguage]: string };

/** Null for anything else: whoever reads it says what counts then. */
export function parseParticipantLanguage(value: unknown): ParticipantLanguage | null {
  return participantLanguages.find((language) => language === value) ?? null;
}

/** The side a language is written from. */
export function directionOf(language: ParticipantLanguage): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}
