import type { Board, BoardCard, BoardGroup } from "./board";
import type { Layout } from "./exercise";
import { standingGroups } from "./standing-groups";

/** Something on a board that may become something: a group with all its cards, or a card by itself. */
export interface FoundOnBoard {
  readonly id: string;
  readonly kind: "group" | "card";
  /** empty: a group nobody named */
  readonly title: string;
  /** the place of the method it stands in: a column, a quarter; empty: none */
  readonly column: string;
  readonly cards: readonly BoardCard[];
}

interface OfExercise {
  readonly exercise: number;
  readonly layout: Layout;
}

/**
 * What an exercise found, as its board stands now. A group that holds groups is one, in a tree each is by itself. Places
 * that were there from the start are no finding: what stands in them is, card by card.
 */
export function foundTargets(board: Board, { exercise, layout }: OfExercise): readonly FoundOnBoard[] {
  const groups = board.groups.filter((group) => group.exercise === exercise);
  const standing = standingGroups(groups);
  const byId = new Map(groups.map((group) => [group.id, group]));
  const isWhole = (group: BoardGroup) => {
    const parent = byId.get(group.parentId);
    return !group.isFixed && (layout === "tree" || parent === undefined || parent.isFixed);
  };
  const cards = board.cards
    .filter((card) => card.exercise === exercise)
    .map((card) => ({ card, path: pathOf(standing.get(card.groupId), byId) }));
  const whole = groups.filter((group) => standing.get(group.id) === group && isWhole(group));
  const columnOf = (path: readonly BoardGroup[]) => path.find(({ isFixed }) => isFixed)?.title ?? "";
  return [
    ...whole.map((group) => ({
      id: group.id,
      kind: "group" as const,
      title: group.title,
      column: columnOf(pathOf(group, byId)),
      cards: cards.filter(({ path }) => path.find(isWhole)?.id === group.id).map(({ card }) => card),
    })),
    ...cards
      .filter(({ path }) => !path.some(isWhole))
      .map(({ card, path }) => ({
        id: card.id,
        kind: "card" as const,
        title: card.text,
        column: columnOf(path),
        cards: [card],
      })),
  ];
}

/** From a group up to the greatest it is in. */
function pathOf(group: BoardGroup | undefined, byId: ReadonlyMap<string, BoardGroup>): readonly BoardGroup[] {
  const path: BoardGroup[] = [];
  for (let at = group; at !== undefined && !path.includes(at); at = byId.get(at.parentId)) path.push(at);
  return path;
}
