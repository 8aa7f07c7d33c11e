import { alignBlocks, type KeyedBlock } from "./align-blocks";
import type { TextBlock } from "./blocks";
import type { Change } from "./change";
import { type EditHint, findSplices } from "./find-splices";
import type { Stretch } from "./follow-stretch";
import type { Splice } from "./splice";
import { blockLength, blockText, flatCharacters, startOfBlock } from "./flat-text";
import { hasSameFormat } from "./parse-blocks";
import { changeOfSplices } from "./splices-to-change";

export interface BlockDiff {
  readonly change: Change;
  /** to be made before `change`: values that give way to others are taken off first, or their marks pile up */
  readonly resets: Change;
  /** old blocks that are gone with their newline, by index */
  readonly removed: readonly number[];
  /** blocks taken out at one place and put in at another, by old and new index */
  readonly moved: readonly (readonly [before: number, after: number])[];
}

export interface DiffHint extends EditHint {
  /** whether somebody else is in a block */
  readonly isOccupied?: (key: string) => boolean;
  /** No caret tells what was meant: of two equally small edits, the one that keeps blocks whole. */
  readonly prefersBlocks?: boolean;
}

/** What turns the old blocks into the new ones; places of the hint count from the beginning of the text. */
export function diffBlocks(
  before: readonly KeyedBlock[],
  after: readonly KeyedBlock[],
  hint: DiffHint,
): BlockDiff {
  const { start, end } = trimEqual(before, after);
  const old = before.slice(start, before.length - end);
  const now = after.slice(start, after.length - end);
  const base = startOfBlock(before, start);
  const splices = chooseSplices(old, now, shiftHint(hint, base));
  const { change, resets } = changeOfSplices({ old, now, splices, base });
  const removed = goneBlocks(old, splices).map((i) => i + start);
  return { change, resets, removed, moved: movedBlocks({ before, after, removed, splices, start, now }) };
}

/** Also equal keys: a block that was dragged over an equal one has moved. */
function trimEqual(before: readonly KeyedBlock[], after: readonly KeyedBlock[]) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && isSameBlock(before[start], after[start])) start++;
  let end = 0;
  while (end < most - start && isSameBlock(before[before.length - 1 - end], after[after.length - 1 - end]))
    end++;
  return { start, end };
}

function isSameBlock(one: KeyedBlock | undefined, other: KeyedBlock | undefined): boolean {
  if (one === other) return true;
  return one !== undefined && other !== undefined && one.key === other.key && hasSameContent(one, other);
}

function hasSameContent(one: TextBlock, other: TextBlock): boolean {
  if (one.type !== other.type || one.indent !== other.indent || one.runs.length !== other.runs.length)
    return false;
  return one.runs.every((run, i) => {
    const twin = other.runs[i];
    if (!twin) return false;
    if ("text" in run) return "text" in twin && run.text === twin.text && hasSameFormat(run, twin);
    return (
      "embed" in twin &&
      run.embed.kind === twin.embed.kind &&
      run.embed.id === twin.embed.id &&
      run.link === twin.link
    );
  });
}

function shiftHint({ selected, composed = null, caret, ...rest }: DiffHint, base: number): DiffHint {
  return {
    ...rest,
    selected: selected && shifted(selected, base),
    composed: composed && shifted(composed, base),
    caret: caret === null ? null : caret - base,
  };
}

function shifted({ from, to }: Stretch, base: number): Stretch {
  return { from: from - base, to: to - base };
}

function chooseSplices(
  old: readonly KeyedBlock[],
  now: readonly KeyedBlock[],
  hint: DiffHint,
): readonly Splice[] {
  const [a, b] = [flatCharacters(old), flatCharacters(now)];
  const plain = findSplices(a, b, within(hint, a, b));
  const crossesBlocks = plain.some(
    ({ from, to, newFrom, newTo }) =>
      a.slice(from, to).includes("\n") && b.slice(newFrom, newTo).includes("\n"),
  );
  const hasMoved = old.length > 1 && now.length > 1 && isReordered(old, now);
  if (!crossesBlocks && !hasMoved && hint.prefersBlocks !== true) return plain;
  const aligned = alignedSplices(old, now, hint);
  return hasMoved || cost(aligned) <= cost(plain) ? aligned : plain;
}

/** A hint that lies outside what changed says nothing. */
function within({ selected, composed = null, caret }: DiffHint, a: string, b: string): EditHint {
  const isInside = (stretch: Stretch | null) =>
    stretch !== null && stretch.from >= 0 && stretch.to <= a.length;
  return {
    selected: isInside(selected) ? selected : null,
    composed: isInside(composed) ? composed : null,
    caret: caret !== null && caret >= 0 && caret <= b.length ? caret : null,
  };
}

function isReordered(old: readonly KeyedBlock[], now: readonly KeyedBlock[]): boolean {
  const places = new Map(now.map(({ key }, i) => [key, i]));
  let last = -1;
  for (const { key } of old) {
    const at = places.get(key);
    if (at === undefined) continue;
    if (at < last) return true;
    last = at;
  }
  return false;
}

function cost(splices: readonly Splice[]): number {
  return splices.reduce((sum, { from, to, newFrom, newTo }) => sum + to - from + newTo - newFrom, 0);
}

function alignedSplices(
  old: readonly KeyedBlock[],
  now: readonly KeyedBlock[],
  hint: DiffHint,
): readonly Splice[] {
  const pairs = alignBlocks(old, now, hint.isOccupied ?? (() => false));
  const splices: Splice[] = [];
  let [i, j] = [0, 0];
  for (const [pairedOld, pairedNow] of [...pairs, [old.length, now.length] as const]) {
    const gap = {
      from: startOfBlock(old, i),
      to: startOfBlock(old, pairedOld),
      newFrom: startOfBlock(now, j),
      newTo: startOfBlock(now, pairedNow),
    };
    if (gap.to > gap.from || gap.newTo > gap.newFrom) splices.push(gap);
    splices.push(...splicesInBlock(old[pairedOld], now[pairedNow], { gap, hint }));
    [i, j] = [pairedOld + 1, pairedNow + 1];
  }
  return splices;
}

function splicesInBlock(
  old: KeyedBlock | undefined,
  now: KeyedBlock | undefined,
  { gap, hint }: { readonly gap: Splice; readonly hint: DiffHint },
): readonly Splice[] {
  if (!old || !now) return [];
  const [a, b] = [blockText(old), blockText(now)];
  const caret = hint.caret === null ? null : hint.caret - gap.newTo;
  const inside = caret !== null && caret >= 0 && caret <= b.length ? caret : null;
  return findSplices(a, b, { selected: null, caret: inside }).map(({ from, to, newFrom, newTo }) => ({
    from: gap.to + from,
    to: gap.to + to,
    newFrom: gap.newTo + newFrom,
    newTo: gap.newTo + newTo,
  }));
}

/** Blocks whose characters and newline were all taken out. */
function goneBlocks(old: readonly KeyedBlock[], splices: readonly Splice[]): readonly number[] {
  let at = 0;
  return old.flatMap((block, i) => {
    const [from, to] = [at, at + blockLength(block) + 1];
    at = to;
    return splices.some((splice) => splice.from <= from && splice.to >= to) ? [i] : [];
  });
}

interface Moving {
  readonly before: readonly KeyedBlock[];
  readonly after: readonly KeyedBlock[];
  readonly removed: readonly number[];
  readonly splices: readonly Splice[];
  readonly start: number;
  readonly now: readonly KeyedBlock[];
}

function movedBlocks({ before, after, removed, splices, start, now }: Moving) {
  const isPutIn = (index: number): boolean => {
    if (index < start || index >= start + now.length) return false;
    const from = startOfBlock(now, index - start);
    const to = from + blockLength(after[index] ?? { runs: [] }) + 1;
    return splices.some((splice) => splice.newFrom <= from && splice.newTo >= to);
  };
  return removed.flatMap((index) => {
    const at = after.findIndex(({ key }) => key === before[index]?.key);
    return at >= 0 && isPutIn(at) ? [[index, at] as const] : [];
  });
}
