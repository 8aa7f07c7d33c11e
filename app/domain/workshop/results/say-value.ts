import { formatCount, formatDecimal } from "~/domain/wording/format-number";
import type { Language } from "~/domain/wording/language";
import { plural } from "~/domain/wording/plural";
import type { VotingRule } from "../stage";
import type { TargetTotal } from "./totals-of";

/**
 * What something came to, phones and room together, as it is ordered by: "3 bollini"; of scores "media 3,5 su 2 persone".
 * Points of which the mean is not known any more are said as points.
 */
export function sayFigure(
  language: Language,
  kind: VotingRule["kind"],
  { phones, room, mean, scorers }: Pick<TargetTotal, "phones" | "room" | "mean" | "scorers">,
): string {
  if (kind === "scores" && mean !== null) return sayMean(language, mean, scorers);
  if (kind === "scores" && phones + room === 0) return `– ${sayNoScore(language)}`;
  return sayValue(language, kind, phones + room);
}

/** What came by phone, beside the figure: of scores, of which that says a mean, "7 punti"; else a bare number. */
export function sayPhones(language: Language, kind: VotingRule["kind"], phones: number): string {
  return kind === "scores" ? sayValue(language, kind, phones) : formatCount(language, phones);
}

/** "media 3,5 su 2 persone" */
export function sayMean(language: Language, mean: number, scorers: number): string {
  const people = plural(language, scorers, peopleWords[language]);
  return {
    it: `media ${formatDecimal("it", mean)} su ${scorers} ${people}`,
    en: `mean ${formatDecimal("en", mean)} of ${scorers} ${people}`,
  }[language];
}

export function sayNoScore(language: Language): string {
  return { it: "nessun punteggio", en: "no score" }[language];
}

/** "3 bollini", "1 punto", "2 d’accordo" */
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
    dots: { one: "bollino", other: "bollini" },
    scores: points.it,
    ranking: points.it,
    consent: { one: "d’accordo", other: "d’accordo" },
  },
  en: {
    dots: { one: "dot", other: "dots" },
    scores: points.en,
    ranking: points.en,
    consent: { one: "agreeing", other: "agreeing" },
  },
};

const peopleWords: Readonly<Record<Language, Forms>> = {
  it: { one: "persona", other: "persone" },
  en: { one: "person", other: "people" },
};
