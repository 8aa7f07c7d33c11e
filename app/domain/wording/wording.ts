import type { Language, Wording } from "./language";

/** A text made by one function for both languages. */
export function inBoth(write: (language: Language) => string): Wording {
  return { it: write("it"), en: write("en") };
}

/** Sentences one after the other. */
export function joinSentences(sentences: readonly Wording[]): Wording {
  return inBoth((language) => sentences.map((sentence) => sentence[language]).join(" "));
}
