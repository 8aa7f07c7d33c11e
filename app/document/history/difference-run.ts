/** A stretch of two versions of a text. An embed is a run of its own. */
export type DifferenceRun =
  | {
      readonly kind: "kept";
      readonly insert: string | object;
      /** how its look has changed; mostly empty */
      readonly changes: readonly LookChange[];
    }
  | {
      readonly kind: "inserted" | "deleted";
      readonly insert: string | object;
      /** null: the server */
      readonly memberId: string | null;
    };

/** A format of characters, or the type or indent of the paragraph a newline ends, with what it was; null is off. */
export interface LookChange {
  readonly key: string;
  readonly was: unknown;
  readonly is: unknown;
  readonly memberId: string | null;
}

/** Adds a run, as one with the run before it when they differ in their characters only. */
export function addDifference(runs: DifferenceRun[], run: DifferenceRun): void {
  const before = runs.at(-1);
  const isLonger =
    typeof before?.insert === "string" && typeof run.insert === "string" && isAlike(before, run);
  if (isLonger) runs[runs.length - 1] = { ...run, insert: `${before.insert}${run.insert}` };
  else runs.push(run);
}

function isAlike(one: DifferenceRun, other: DifferenceRun): boolean {
  if (one.kind !== "kept" && other.kind !== "kept") {
    return one.kind === other.kind && one.memberId === other.memberId;
  }
  return one.kind === "kept" && other.kind === "kept" && hasSameChanges(one.changes, other.changes);
}

function hasSameChanges(one: readonly LookChange[], other: readonly LookChange[]): boolean {
  return (
    one.length === other.length &&
    one.every((change, i) => {
      const twin = other[i];
      const isSame = twin?.key === change.key && twin.was === change.was && twin.is === change.is;
      return isSame && twin.memberId === change.memberId;
    })
  );
}
