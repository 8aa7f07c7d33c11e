import { compareLines, type LineDifference } from "./compare-lines";
import type { HashedPart, PartLine } from "./sign-off-part";

/** What became of a part since a body signed it off. */
export interface ChangedPart {
  readonly part: HashedPart;
  /** gone: the body is not asked about it any more */
  readonly kind: "changed" | "new" | "gone";
  readonly before: readonly PartLine[];
  readonly after: readonly PartLine[];
}

export interface PartDifference extends Pick<ChangedPart, "part" | "kind"> {
  readonly lines: readonly ShownLine[];
}

export type ShownLine =
  | LineDifference
  /** so many lines that stayed are left out here */
  | { readonly kind: "left-out"; readonly count: number };

/** Line by line what is not as it was signed off. */
export function compareParts(
  signed: readonly HashedPart[],
  now: readonly HashedPart[],
): readonly PartDifference[] {
  return listChangedParts(signed, now).map(({ part, kind, before, after }) => ({
    ...{ part, kind },
    lines: leaveOut(compareLines(before, after)),
  }));
}

/** The parts that are not as they were signed off, in reading order, those that are gone last. */
export function listChangedParts(
  signed: readonly HashedPart[],
  now: readonly HashedPart[],
): readonly ChangedPart[] {
  const old = new Map(signed.map((part) => [part.id, part]));
  const isThere = new Set(now.map(({ id }) => id));
  return [
    ...now.flatMap((part) => changeOf(old.get(part.id), part)),
    ...signed.filter(({ id }) => !isThere.has(id)).flatMap((part) => changeOf(part, undefined)),
  ];
}

function changeOf(old: HashedPart | undefined, now: HashedPart | undefined): readonly ChangedPart[] {
  const part = now ?? old;
  if (part === undefined || old?.hash === now?.hash) return [];
  const before = old?.lines ?? [];
  const after = now?.lines ?? [];
  // An empty part that comes or goes says nothing anybody could read.
  if (before.length === 0 && after.length === 0) return [];
  const kind = now === undefined ? "gone" : old === undefined ? "new" : "changed";
  return [{ part, kind, before, after }];
}

/** Only what changed, with one line that stayed on either side of it. */
function leaveOut(lines: readonly LineDifference[]): readonly ShownLine[] {
  const isNear = (at: number) =>
    [at - 1, at, at + 1].some((place) => lines[place] !== undefined && lines[place].kind !== "kept");
  const shown: ShownLine[] = [];
  for (const [at, line] of lines.entries()) {
    const last = shown.at(-1);
    if (isNear(at)) shown.push(line);
    else if (last?.kind === "left-out") shown[shown.length - 1] = { ...last, count: last.count + 1 };
    else shown.push({ kind: "left-out", count: 1 });
  }
  return shown;
}
