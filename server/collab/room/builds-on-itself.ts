import { readAllRuns } from "../packed/read-edit.ts";
import type { ClockId, Run } from "../packed/run.ts";
import type { ClientClocks } from "../update/client-clocks.ts";
import type { ReadUpdate } from "../update/read-update.ts";

/**
 * Whether the new structs of several clients build on one another in a circle: each of them is there, and yet none can
 * be the first, so Yjs would park them all for ever. Nobody can have written that. Asked of an update that fits.
 */
export function buildsOnItself(update: Uint8Array, read: ReadUpdate, clocks: ClientClocks): boolean {
  if (!mayBeCircle(read, clocks)) return false;
  const left = groupByClient(readAllRuns(update));
  const come = new Map<number, number>();
  const isHere = ({ client, clock }: ClockId) => clock < Math.max(come.get(client) ?? 0, clocks.next(client));
  let before = Number.POSITIVE_INFINITY;
  for (let count = countAll(left); count > 0 && count < before; count = countAll(left)) {
    before = count;
    for (const runs of left) takeIn(runs, { isHere, come });
  }
  return countAll(left) > 0;
}

/** In a circle stand at least two clients, and another one builds on what is new of each. */
function mayBeCircle({ references }: ReadUpdate, clocks: ClientClocks): boolean {
  if (references.length < 2) return false;
  const isNew = ({ client, clock }: ClockId) => clock >= clocks.next(client);
  const first = references.find(isNew);
  return first !== undefined && references.some((each) => each.client !== first.client && isNew(each));
}

/** Those of one client stand together. */
function groupByClient(runs: readonly Run[]): readonly Run[][] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    if (group?.[0]?.client === run.client) group.push(run);
    else groups.push([run]);
  }
  return groups;
}

/** From the first of a client on, all that builds only on what has come. */
function takeIn(
  runs: Run[],
  { isHere, come }: { isHere: (id: ClockId) => boolean; readonly come: Map<number, number> },
): void {
  const waits = ({ client, left, right }: Run) =>
    [left, right].some((id) => id !== null && id.client !== client && !isHere(id));
  for (let run = runs[0]; run !== undefined && !waits(run); run = runs[0]) {
    come.set(run.client, run.clock + run.length);
    runs.shift();
  }
}

function countAll(left: readonly (readonly Run[])[]): number {
  return left.reduce((sum, { length }) => sum + length, 0);
}
