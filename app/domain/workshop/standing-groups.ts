import type { BoardGroup } from "./board";

type Merged = Pick<BoardGroup, "id" | "mergedInto">;

/**
 * For each group the one its cards are in now: itself, or what it was merged into, however many times. Two people may
 * merge one into the other and the other into the one at the same moment; then the first by its id stays. Merged into
 * what is not there any more it stands for itself, so that no card is lost with it.
 */
export function standingGroups<Group extends Merged>(groups: readonly Group[]): ReadonlyMap<string, Group> {
  const byId = new Map(groups.map((group) => [group.id, group]));
  return new Map(groups.map((group) => [group.id, standingGroup(group, byId)]));
}

function standingGroup<Group extends Merged>(group: Group, byId: ReadonlyMap<string, Group>): Group {
  const passed = [group];
  for (let at = group; ; ) {
    const next = byId.get(at.mergedInto);
    if (!next) return at;
    const circle = passed.indexOf(next);
    if (circle >= 0) return firstOf(passed.slice(circle), at);
    passed.push(next);
    at = next;
  }
}

function firstOf<Group extends Merged>(circle: readonly Group[], otherwise: Group): Group {
  return circle.reduce((first, group) => (group.id < first.id ? group : first), otherwise);
}
