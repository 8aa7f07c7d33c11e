import type { Board, BoardCard, BoardGroup } from "./board";
import { groupBy } from "./group-by";
import { standingGroups } from "./standing-groups";

/** A group with what stands under it; cards of groups that were merged into it are its own. */
export interface TreeNode {
  readonly group: BoardGroup;
  readonly cards: readonly BoardCard[];
  readonly children: readonly TreeNode[];
}

export interface Tree {
  readonly roots: readonly TreeNode[];
  /** cards that are in no group */
  readonly loose: readonly BoardCard[];
}

/**
 * The groups of an exercise in one another, in the order of the board. Two people may put two groups under each other
 * at the same moment; then the first by its id stands above. Nothing is left out for that.
 */
export function treeOf({ cards, groups }: Board, exercise: number): Tree {
  const own = groups.filter((group) => group.exercise === exercise);
  const standing = standingGroups(own);
  const shown = own.filter((group) => standing.get(group.id) === group);
  const parents = parentsOf(shown, standing);
  const children = groupBy(shown, ({ id }) => parents.get(id) ?? "");
  const inGroup = groupBy(
    cards.filter((card) => card.exercise === exercise),
    ({ groupId }) => standing.get(groupId)?.id ?? "",
  );
  const nodeOf = (group: BoardGroup): TreeNode => ({
    group,
    cards: inGroup.get(group.id) ?? [],
    children: (children.get(group.id) ?? []).map(nodeOf),
  });
  return { roots: (children.get("") ?? []).map(nodeOf), loose: inGroup.get("") ?? [] };
}

/** Whether one group may be put under another: never under itself, nor under what stands under it. */
export function canStandUnder(groups: readonly BoardGroup[], id: string, parentId: string): boolean {
  const group = groups.find((one) => one.id === id);
  const parent = groups.find((one) => one.id === parentId);
  if (!group || !parent || group.isFixed || parent.mergedInto !== "" || group.exercise !== parent.exercise)
    return false;
  const own = groups.filter(({ exercise }) => exercise === group.exercise);
  const standing = standingGroups(own);
  const parents = parentsOf(own, standing);
  return !lineOf(parentId, parents).includes(standing.get(id)?.id ?? id);
}

/** What each group stands under, without circles; empty: nothing. */
function parentsOf(
  groups: readonly BoardGroup[],
  standing: ReadonlyMap<string, BoardGroup>,
): ReadonlyMap<string, string> {
  const parents = new Map(groups.map(({ id, parentId }) => [id, standing.get(parentId)?.id ?? ""]));
  for (const { id } of groups) {
    const line = lineOf(id, parents);
    const isInCircle = parents.get(line.at(-1) ?? "") === id;
    if (isInCircle && line.every((other) => id <= other)) parents.set(id, "");
  }
  return parents;
}

/** The group and all it stands under, up to the top, or once round a circle. */
function lineOf(id: string, parents: ReadonlyMap<string, string>): readonly string[] {
  const line: string[] = [];
  for (let at = id; at !== "" && !line.includes(at); at = parents.get(at) ?? "") line.push(at);
  return line;
}
