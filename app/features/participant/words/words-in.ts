import type { ParticipantLanguage } from "~/domain/workshop/phrase";
import { arabic } from "./arabic";
import { english } from "./english";
import { french } from "./french";
import { italian } from "./italian";
import type { ParticipantWords } from "./participant-words";
import { romanian } from "./romanian";

const wordsByLanguage = {
  it: italian,
  en: english,
  fr: french,
  ro: romanian,
  ar: arabic,
} as const satisfies Record<ParticipantLanguage, ParticipantWords>;

/** The words of one language. */
export function participantWordsIn(language: ParticipantLanguage): ParticipantWords {
  return wordsByLanguage[language];
}

/** What each language calls itself. */
export const languageNames = {
  it: "Italiano",
  en: "English",
  fr: "Français",
  ro: "Română",
  ar: "العربية",
} as const satisfies Record<ParticipantLanguage, string>;
