import type { Language, Wording } from "~/domain/wording/language";
import type { Blurring } from "./care";
import type { NeedKind, NeedStatus, Priority, Severity } from "./need";

/** What is said of a need in one word, the same on the screen, in print and in the files that go in and out. */

export const kindWords: Readonly<Record<NeedKind, Wording>> = {
  need: { it: "Bisogno", en: "Need" },
  resource: { it: "Risorsa", en: "Resource" },
};

export const severityWords: Readonly<Record<Severity, Wording>> = {
  slight: { it: "Lieve", en: "Slight" },
  serious: { it: "Seria", en: "Serious" },
  grave: { it: "Grave", en: "Grave" },
  extreme: { it: "Estrema", en: "Extreme" },
};

export const priorityWords: Readonly<Record<Priority, Wording>> = {
  high: { it: "Alta", en: "High" },
  medium: { it: "Media", en: "Medium" },
  low: { it: "Bassa", en: "Low" },
};

export const statusWords: Readonly<Record<NeedStatus, Wording>> = {
  raised: { it: "Segnalato", en: "Raised" },
  "taken-up": { it: "Preso in carico", en: "Taken up" },
  "set-aside": { it: "Accantonato", en: "Set aside" },
};

/** How fine the place of a need is shown: "arrotondata a 500 m". */
export function describeBlurring(
  blurring: Blurring,
  { gridMetres, fewestPeople }: { readonly gridMetres: number; readonly fewestPeople: number },
  language: Language,
): string {
  const words: Readonly<Record<Blurring, Wording>> = {
    none: { it: "esatta", en: "exact" },
    grid: { it: `arrotondata a ${gridMetres} m`, en: `rounded to ${gridMetres} m` },
    sensitive: {
      it: "solo il Comune: categoria delicata",
      en: "only the municipality: sensitive category",
    },
    "few-people": {
      it: `solo il Comune: meno di ${fewestPeople} persone`,
      en: `only the municipality: fewer than ${fewestPeople} people`,
    },
  };
  return words[blurring][language];
}
