import type { NeedLink } from "./need";

/** Where a need went, and what it was made from. */
export interface Fate {
  /** it lives on in others: it is shown with them, not beside them */
  readonly isGone: boolean;
  readonly into: readonly NeedLink[];
  readonly from: readonly NeedLink[];
}

const alone: Fate = { isGone: false, into: [], from: [] };

/**
 * What became of each need, by all links between those that are there. Two people may merge the same need into two
 * others, and both count. Or one into the other and the other into the one: then the one that comes first by its id
 * stays, so that nothing is gone everywhere.
 */
export function findFates(ids: readonly string[], links: readonly NeedLink[]): ReadonlyMap<string, Fate> {
  const known = new Set(ids);
  const valid = links.filter(({ from, to }) => from !== to && known.has(from) && known.has(to));
  const into = groupBy(valid, ({ from }) => from);
  const from = groupBy(valid, ({ to }) => to);
  const reached = [...into.keys()].sort().filter((id) => !staysInCircle(id, into));
  const gone = new Set(reached);
  return new Map(
    ids.map((id) => [
      id,
      into.has(id) || from.has(id)
        ? { isGone: gone.has(id), into: into.get(id) ?? [], from: from.get(id) ?? [] }
        : alone,
    ]),
  );
}

/** Whether all that a need leads to leads back to it, and it is the first of them. */
function staysInCircle(id: string, into: ReadonlyMap<string, readonly NeedLink[]>): boolean {
  const reached = reachedFrom(id, into);
  if (!reached.has(id)) return false;
  return [...reached].every((other) => reachedFrom(other, into).has(id) && id <= other);
}

function reachedFrom(id: string, into: ReadonlyMap<string, readonly NeedLink[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { to } of into.get(next) ?? []) {
      if (reached.has(to)) continue;
      reached.add(to);
      waiting.push(to);
    }
  }
  return reached;
}

function groupBy(links: readonly NeedLink[], key: (link: NeedLink) => string): Map<string, NeedLink[]> {
  const groups = new Map<string, NeedLink[]>();
  for (const link of links) {
    const group = groups.get(key(link));
    if (group) group.push(link);
    else groups.set(key(link), [link]);
  }
  return groups;
}
