import { listAll } from "~/domain/wording/list-words";
import { sayFigure } from "~/domain/workshop/results/say-value";
import { leadersOf, type SaidTotal, wasVotedOn } from "~/domain/workshop/results/totals-of";
import type { VotingRule } from "~/domain/workshop/stage";
import type { InterfaceLanguage } from "~/ui/language";

export interface VoteToSay<Total extends SaidTotal> {
  readonly rule: VotingRule;
  readonly totals: readonly Total[];
  readonly titleOf: (total: Total) => string;
  /** how many voted in the room, of whom only what they are in favour of is known */
  readonly roomVoters: number;
}

/** The result in one sentence, each with what it has itself; what stands equal is not put in an order. Null: nobody voted. */
export function sayLeaders<Total extends SaidTotal>(
  language: InterfaceLanguage,
  { rule, totals, titleOf, roomVoters }: VoteToSay<Total>,
): string | null {
  const leaders = leadersOf(totals);
  const [first] = leaders;
  if (first === undefined) {
    const isByRoom = rule.kind === "consent" && roomVoters > 0;
    return isByRoom || totals.some(wasVotedOn) ? nobodyAgrees[language] : null;
  }
  const title = (total: Total) => (language === "it" ? `«${titleOf(total)}»` : `“${titleOf(total)}”`);
  const given = (total: Total) => sayFigure(language, rule.kind, total);
  if (leaders.length === 1)
    return {
      it: `In testa ${title(first)}, ${given(first)}.`,
      en: `${title(first)} leads with ${given(first)}.`,
    }[language];
  const all = listAll(
    language,
    leaders.map((total) => `${title(total)} (${given(total)})`),
  );
  return { it: `In testa alla pari ${all}.`, en: `${all} lead together.` }[language];
}

const nobodyAgrees = { it: "Nessuno è d’accordo.", en: "Nobody agrees." } as const;
