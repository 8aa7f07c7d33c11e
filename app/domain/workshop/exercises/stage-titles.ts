import type { Phrase } from "../phrase";

/** What is done in most exercises is called the same in all of them. */
export const stageTitles = {
  welcome: { it: "Benvenuto", en: "Welcome", fr: "Accueil", ro: "Bun venit", ar: "ترحيب" },
  write: { it: "Scrivi", en: "Write", fr: "Écrire", ro: "Scrie", ar: "اكتب" },
  group: { it: "Raggruppa", en: "Group", fr: "Regrouper", ro: "Grupează", ar: "جمّع" },
  talk: { it: "Parlane", en: "Talk", fr: "Discuter", ro: "Discută", ar: "ناقش" },
  vote: { it: "Vota", en: "Vote", fr: "Voter", ro: "Votează", ar: "صوّت" },
  sumUp: { it: "Sintesi", en: "Summing up", fr: "Synthèse", ro: "Concluzii", ar: "الخلاصة" },
} as const satisfies Readonly<Record<string, Phrase>>;
