import type { Board, BoardGroup } from "./board";
import { standingGroups } from "./standing-groups";
import type { Card, Outcome, OutcomeDecision } from "./workshop";

/** What became of a card. */
export type CardFate =
  | { readonly kind: "withdrawn" }
  | { readonly kind: "hidden"; readonly reason: string }
  /** on the board or on its way to it, in no group yet */
  | { readonly kind: "alone" }
  /** `group` as it is called now; empty: not named yet */
  | { readonly kind: "grouped"; readonly group: string }
  /** null: the card itself, not a group it was in */
  | { readonly kind: "decided"; readonly group: string | null; readonly decision: OutcomeDecision };

/**
 * What was decided of a card, of the group it was in when that was decided, or of one it is in now; else where it
 * stands. A decision about the card itself says more than one about a group, and of several the latest counts.
 */
export function fateOf(
  card: Pick<Card, "id" | "withdrawnAt" | "hiddenAt" | "hiddenReason">,
  board: Board,
  outcomes: readonly Outcome[],
): CardFate {
  if (card.withdrawnAt !== null) return { kind: "withdrawn" };
  if (card.hiddenAt !== null) return { kind: "hidden", reason: card.hiddenReason };
  const groups = groupsOf(card.id, board);
  const outcome =
    latest(outcomes.filter(({ targetId }) => targetId === card.id)) ??
    latest(outcomes.filter(({ cardIds }) => cardIds.includes(card.id))) ??
    latest(outcomes.filter(({ targetId }) => groups.some(({ id }) => id === targetId)));
  if (outcome) {
    const isOfItself = outcome.targetId === card.id;
    return { kind: "decided", group: isOfItself ? null : outcome.title, decision: outcome.decision };
  }
  const [group] = groups;
  return group ? { kind: "grouped", group: group.title } : { kind: "alone" };
}

/** The groups a card is in, from the nearest to the greatest. */
function groupsOf(cardId: string, { cards, groups }: Board): readonly BoardGroup[] {
  const standing = standingGroups(groups);
  const found: BoardGroup[] = [];
  let next = standing.get(cards.find(({ id }) => id === cardId)?.groupId ?? "");
  while (next && !found.includes(next)) {
    found.push(next);
    next = standing.get(next.parentId);
  }
  return found;
}

function latest(outcomes: readonly Outcome[]): Outcome | null {
  return outcomes.reduce<Outcome | null>(
    (last, outcome) => (last === null || outcome.decidedAt >= last.decidedAt ? outcome : last),
    null,
  );
}
