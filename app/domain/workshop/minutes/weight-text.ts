import { formatCount, formatDecimal } from "~/domain/wording/format-number";
import { sayValue } from "../results/say-value";
import { totalsOf } from "../results/totals-of";
import { votedIn } from "../results/voted-in";
import type { WorkshopStage } from "../stage";
import type { Outcome } from "../workshop";
import { countedCards } from "./counted";
import type { MinutesFacts } from "./minutes-facts";

/** What a decision rests on: " (17 cartellini; 12 voti dai telefoni, 4 in sala)"; of scores their mean and their points. */
export function weightText(outcome: Outcome, facts: MinutesFacts): string {
  const { cardIds, targetKind } = outcome;
  const cards = targetKind === "group" ? [countedCards(cardIds.length)] : [];
  const said = [...cards, ...givenText(outcome, facts)];
  return said.length === 0 ? "" : ` (${said.join("; ")})`;
}

function givenText(outcome: Outcome, facts: MinutesFacts): readonly string[] {
  const { votes } = outcome;
  if (votes === null) return [];
  const stage = votedIn(outcome, facts.workshop);
  const mean = stage ? meanOf(stage, outcome, facts) : null;
  const room = votes.room > 0 ? `, ${formatCount("it", votes.room)} in sala` : "";
  return [
    ...(mean === null ? [] : [`media ${formatDecimal("it", mean)}`]),
    `${sayValue("it", stage?.rule?.kind ?? "dots", votes.phones)} dai telefoni${room}`,
  ];
}

/** Only where the points are still those of the decision: the mean of others is not what it was decided by. */
function meanOf(stage: WorkshopStage, { targetId, votes }: Outcome, facts: MinutesFacts): number | null {
  const own = facts.votes.find(({ stageId }) => stageId === stage.id);
  if (own === undefined) return null;
  const total = totalsOf(stage, own.ballots, own.roomVotes).find(({ target }) => target.id === targetId);
  return total && total.phones === votes?.phones && total.room === votes.room ? total.mean : null;
}
