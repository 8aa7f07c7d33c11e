import type { Priority } from "~/domain/needs/need";
import { formatCount } from "~/domain/wording/format-number";
import type { Language, Wording } from "~/domain/wording/language";
import { inBoth } from "~/domain/wording/wording";
import { sayMean, sayNoScore, sayValue } from "./results/say-value";
import { inOrderOfVotes, type TargetTotal, weightOf } from "./results/totals-of";
import type { VotingRule } from "./stage";

/** A priority that votes speak for, and in which words: whoever makes the need may choose another. */
export interface VotedPriority {
  readonly priority: Priority;
  readonly reason: Wording;
}

/**
 * High for the first third of what was voted on, low for the last; low also without any vote. What has as many votes as
 * another has the same place. Null: it was not voted on, or by consent, which puts nothing before anything.
 */
export function priorityFromVotes(
  { rule, totals }: { readonly rule: VotingRule | null; readonly totals: readonly TargetTotal[] },
  targetId: string,
): VotedPriority | null {
  const ordered = inOrderOfVotes(totals);
  const own = ordered.find(({ target }) => target.id === targetId);
  if (rule === null || !own || own.consent !== null) return null;
  const place = ordered.findIndex((total) => weightOf(total) === weightOf(own)) + 1;
  return {
    priority: weightOf(own) === 0 ? "low" : priorityAt(place, ordered.length),
    reason: inBoth((language) => reasonIn(language, { rule, total: own, place, of: ordered.length })),
  };
}

function priorityAt(place: number, of: number): Priority {
  const share = (place - 1) / of;
  if (share < 1 / 3) return "high";
  return share < 2 / 3 ? "medium" : "low";
}

interface Placed {
  readonly rule: VotingRule;
  readonly total: TargetTotal;
  readonly place: number;
  readonly of: number;
}

/** "Al posto 2 su 7 nel voto del laboratorio: 12 bollini dai telefoni e 4 in sala." */
function reasonIn(language: Language, { rule, total, place, of }: Placed): string {
  const votes = votesIn(language, rule, total);
  return language === "it"
    ? `Al posto ${place} su ${of} nel voto del laboratorio: ${votes}.`
    : `Place ${place} of ${of} in the vote of the workshop: ${votes}.`;
}

function votesIn(
  language: Language,
  { kind }: VotingRule,
  { mean, phones, room, scorers }: TargetTotal,
): string {
  if (mean !== null) return sayMean(language, mean, scorers);
  if (kind === "scores") return sayNoScore(language);
  const votes = sayValue(language, kind, phones);
  const byPhone = { it: `${votes} dai telefoni`, en: `${votes} by phone` }[language];
  if (room === 0) return byPhone;
  return {
    it: `${byPhone} e ${formatCount("it", room)} in sala`,
    en: `${byPhone} and ${formatCount("en", room)} in the room`,
  }[language];
}
