import { sayConsent } from "../results/say-consent";
import { type TargetTotal, totalsOf } from "../results/totals-of";
import type { MinutesFacts } from "./minutes-facts";

/** What is objected to and why, never by whom: that would keep people from saying it. */
export function dissentText({ workshop, board, votes }: MinutesFacts): readonly string[] {
  const disputed = board.cards.filter(({ isDisputed }) => isDisputed).map(({ text }) => `- ${text}`);
  const objections = workshop.stages.flatMap((stage) => {
    const own = stage.closedAt === null ? undefined : votes.find(({ stageId }) => stageId === stage.id);
    return own ? totalsOf(stage, own.ballots, own.roomVotes).flatMap(objectionText) : [];
  });
  if (disputed.length + objections.length === 0) return ["Nessuno ha espresso dissensi o riserve."];
  return [
    ...(disputed.length === 0 ? [] : ["Cartellini su cui c’è un’obiezione:", ...disputed]),
    ...(objections.length === 0 ? [] : ["Nel voto per consenso:", ...objections]),
  ];
}

function objectionText({ target, consent }: TargetTotal): readonly string[] {
  if (!consent || consent.objections + consent.asides === 0) return [];
  const { reasons } = consent;
  const why = reasons.length === 0 ? "" : ` Motivi: ${reasons.map((reason) => `«${reason}»`).join("; ")}.`;
  return [`- «${target.title}»: ${sayConsent("it", consent)}.${why}`];
}
