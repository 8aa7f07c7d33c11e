import type { Language, Wording } from "./language";

/** A text made by one function for both languages. */
export function inBoth(write: (language: Language) => string): Wording {
  return { it: write("it"), en: write("en") };
}

/** Sentences one after the other. */
export function joinSentences(sentences: readonly Wording[]): Wording {
  return endOnce(inBoth((language) => sentences.map((sentence) => sentence[language]).join(" ")));
}

/** A sentence that ends in a name with a full stop of its own, such as C.I.S.S., has no second one. */
export function endOnce(sentences: Wording): Wording {
  return inBoth((language) => sentences[language].replace(/(?<!\.)\.\.(?=\s|$)/g, "."));
}
