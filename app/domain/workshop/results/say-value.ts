import { formatCount } from "~/domain/wording/format-number";
import type { Language } from "~/domain/wording/language";
import { plural } from "~/domain/wording/plural";
import type { VotingRule } from "../stage";

/** "3 voti", "1 punto" */
export function sayValue(language: Language, kind: VotingRule["kind"], n: number): string {
  return `${formatCount(language, n)} ${plural(language, n, valueWords[language][kind])}`;
}

interface Forms {
  readonly one: string;
  readonly other: string;
}

const points = { it: { one: "punto", other: "punti" }, en: { one: "point", other: "points" } } as const;

const valueWords: Readonly<Record<Language, Readonly<Record<VotingRule["kind"], Forms>>>> = {
  it: {
    dots: { one: "voto", other: "voti" },
    scores: points.it,
    ranking: points.it,
    consent: { one: "favorevole", other: "favorevoli" },
  },
  en: {
    dots: { one: "vote", other: "votes" },
    scores: points.en,
    ranking: points.en,
    consent: { one: "in favour", other: "in favour" },
  },
};
