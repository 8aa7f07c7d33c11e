import type { Board, BoardCard, BoardGroup } from "~/domain/workshop/board";
import { inOrderOfVotes, noVotes } from "~/domain/workshop/results/totals-of";
import type { BoardVotes, Votes } from "./board-data";

/** Colours of groups; they mean "group", nothing else. */
export const families = ["rose", "sky", "mint", "lilac", "straw"] as const;
export type Family = (typeof families)[number] | "none";

/** A group with what is in it. */
export interface Lane {
  readonly group: BoardGroup;
  readonly family: Family;
  /** those with most votes first, once there are votes; else as they came */
  readonly cards: readonly BoardCard[];
  readonly children: readonly Lane[];
  /** null: it was not voted on */
  readonly votes: Votes | null;
  /** with those of the groups in it */
  readonly cardCount: number;
  /** what became part of it by merging, as it was called */
  readonly merged: readonly string[];
}

/** The board of one exercise, laid out. */
export interface LaidOut {
  /** groups that are in no other; those with most votes first, once there are votes */
  readonly lanes: readonly Lane[];
  /** all of them, a group before what is in it */
  readonly allLanes: readonly Lane[];
  /** cards in no group */
  readonly loose: readonly BoardCard[];
  readonly cardCount: number;
}

export function layOutBoard(board: Board, exercise: number, votes: BoardVotes): LaidOut {
  const ofExercise = board.groups.filter((group) => group.exercise === exercise);
  const homes = homesOf(ofExercise);
  const groups = ofExercise.filter(({ mergedInto }) => mergedInto === "");
  const cards = board.cards.filter((card) => card.exercise === exercise);
  const byGroup = gather(cards, ({ groupId }) => homes.get(groupId) ?? "");
  const merged = gather(
    ofExercise.filter(({ id, mergedInto, title }) => mergedInto !== "" && homes.has(id) && title !== ""),
    ({ id }) => homes.get(id) ?? "",
  );
  const byParent = gather(groups, ({ parentId }) => homes.get(parentId) ?? "");
  const order = new Map(groups.map(({ id }, index) => [id, index]));
  const seen = new Set<string>();

  function laneOf(group: BoardGroup): Lane {
    seen.add(group.id);
    const children = lanesOf((byParent.get(group.id) ?? []).filter(({ id }) => !seen.has(id)));
    const own = sorted(byGroup.get(group.id) ?? [], votes);
    return {
      group,
      family: families[(order.get(group.id) ?? 0) % families.length] ?? "none",
      cards: own,
      children,
      votes: votes.get(group.id) ?? null,
      cardCount: own.length + children.reduce((sum, { cardCount }) => sum + cardCount, 0),
      merged: (merged.get(group.id) ?? []).map(({ title }) => title),
    };
  }
  const lanesOf = (some: readonly BoardGroup[]) => sorted(some, votes).map(laneOf);

  const rooted = lanesOf(byParent.get("") ?? []);
  // Two people may put two groups into each other at the same moment: one of them stands for both.
  const tangled = groups.flatMap((group) => (seen.has(group.id) ? [] : [laneOf(group)]));
  const lanes = [...rooted, ...tangled];
  return {
    lanes,
    allLanes: lanes.flatMap(withChildren),
    loose: sorted(byGroup.get("") ?? [], votes),
    cardCount: cards.length,
  };
}

/** All its cards, and those of the groups in it. */
export function cardsWithin(lane: Lane): readonly BoardCard[] {
  return [...lane.cards, ...lane.children.flatMap(cardsWithin)];
}

function withChildren(lane: Lane): readonly Lane[] {
  return [lane, ...lane.children.flatMap(withChildren)];
}

/** Where the cards of each group are now: in itself, or in what it was merged into. */
function homesOf(groups: readonly BoardGroup[]): ReadonlyMap<string, string> {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const homes = new Map<string, string>();
  for (const { id } of groups) {
    const passed = new Set<string>();
    let at = byId.get(id);
    while (at && at.mergedInto !== "" && !passed.has(at.id)) {
      passed.add(at.id);
      at = byId.get(at.mergedInto);
    }
    if (at?.mergedInto === "") homes.set(id, at.id);
  }
  return homes;
}

function gather<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const gathered = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const there = gathered.get(key);
    if (there) there.push(item);
    else gathered.set(key, [item]);
  }
  return gathered;
}

function sorted<Item extends { readonly id: string }>(items: readonly Item[], votes: BoardVotes) {
  if (votes.size === 0) return items;
  const weighed = items.map((item) => ({ ...(votes.get(item.id) ?? noVotes), item }));
  return inOrderOfVotes(weighed).map(({ item }) => item);
}
