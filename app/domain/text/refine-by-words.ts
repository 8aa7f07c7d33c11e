import type { Splice } from "./splice";

/** A shorter replacement is one word corrected: left whole. */
const shortReplacement = 6;
/** With less than this share of the characters surviving it is another text. */
const leastKept = 0.4;
/** More pieces than this are compared whole: the table of the comparison grows with their product. */
const mostPieces = 1200;

/**
 * A long replacement of which many words survive is several small ones: finding and replacing, or pasting one's
 * edited version over a text, keeps what others write between.
 */
export function refineByWords(before: string, after: string, splice: Splice): readonly Splice[] {
  const { from, to, newFrom, newTo } = splice;
  if (to - from <= shortReplacement) return [splice];
  const old = pieces(before.slice(from, to));
  const now = pieces(after.slice(newFrom, newTo));
  if (old.length > mostPieces || now.length > mostPieces) return [splice];
  const kept = commonPieces(old, now);
  const keptLength = kept.reduce((sum, [i]) => sum + (old[i]?.length ?? 0), 0);
  if (keptLength < leastKept * (to - from)) return [splice];
  return splicesBetween(old, now, kept).map((part) => ({
    from: from + part.from,
    to: from + part.to,
    newFrom: newFrom + part.newFrom,
    newTo: newFrom + part.newTo,
  }));
}

/** Words, the blanks between them, and everything else letter by letter. */
function pieces(text: string): readonly string[] {
  return text.match(/\n|[^\S\n]+|[\p{L}\p{N}\p{M}_'’]+|[^\s\p{L}\p{N}\p{M}_'’]+/gu) ?? [];
}

/** The longest common subsequence, as pairs of indices; blanks weigh little, words their length. */
function commonPieces(
  old: readonly string[],
  now: readonly string[],
): readonly (readonly [number, number])[] {
  const width = now.length + 1;
  const best = new Float64Array((old.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const same = old[i] === now[j] ? at(i + 1, j + 1) + weight(old[i] ?? "") : 0;
      best[i * width + j] = Math.max(same, at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    const isSame = old[i] === now[j] && at(i, j) === at(i + 1, j + 1) + weight(old[i] ?? "");
    if (isSame) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

function weight(piece: string): number {
  return /^\s+$/.test(piece) ? 0.1 : piece.length;
}

function splicesBetween(
  old: readonly string[],
  now: readonly string[],
  kept: readonly (readonly [number, number])[],
): readonly Splice[] {
  const splices: Splice[] = [];
  let [i, j, from, newFrom] = [0, 0, 0, 0];
  for (const [keptOld, keptNow] of [...kept, [old.length, now.length] as const]) {
    const to = from + lengthOf(old, i, keptOld);
    const newTo = newFrom + lengthOf(now, j, keptNow);
    if (to > from || newTo > newFrom) splices.push({ from, to, newFrom, newTo });
    from = to + (old[keptOld]?.length ?? 0);
    newFrom = newTo + (now[keptNow]?.length ?? 0);
    [i, j] = [keptOld + 1, keptNow + 1];
  }
  return splices;
}

function lengthOf(list: readonly string[], from: number, to: number): number {
  return list.slice(from, to).reduce((sum, piece) => sum + piece.length, 0);
}
