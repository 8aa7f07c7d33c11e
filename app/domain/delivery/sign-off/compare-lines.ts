import { heaviestCommon } from "~/domain/text/heaviest-common";
import { comparePieces, type WordPiece } from "./compare-words";
import type { PartLine } from "./sign-off-part";

/** A line of two versions of a part. */
export type LineDifference =
  | { readonly kind: "kept" | "put-in" | "taken-out"; readonly line: PartLine }
  | { readonly kind: "reworded"; readonly line: PartLine; readonly pieces: readonly WordPiece[] }
  /** the same words in another look: a heading, a list, bold, struck through */
  | { readonly kind: "restyled"; readonly line: PartLine };

/**
 * What was taken out and put in from one version to the other, among what stayed, in reading order. Lines in which
 * many words survive are the same line reworded.
 */
export function compareLines(
  before: readonly PartLine[],
  after: readonly PartLine[],
): readonly LineDifference[] {
  const [old, now] = [before.map(withWords), after.map(withWords)];
  const isSmall = old.length * now.length <= mostPairs;
  const pairs = heaviestCommon(isSmall ? old.length : 0, isSmall ? now.length : 0, (i, j) =>
    worthOf(old[i], now[j]),
  );
  const lines: LineDifference[] = [];
  let [i, j] = [0, 0];
  for (const [oldAt, nowAt] of [...pairs, [before.length, after.length] as const]) {
    lines.push(...before.slice(i, oldAt).map((line) => ({ kind: "taken-out", line }) as const));
    lines.push(...after.slice(j, nowAt).map((line) => ({ kind: "put-in", line }) as const));
    lines.push(...comparePair(before[oldAt], after[nowAt]));
    [i, j] = [oldAt + 1, nowAt + 1];
  }
  return lines;
}

/** More are not compared line by line: the table of the comparison grows with their product. */
const mostPairs = 400_000;

function comparePair(old: PartLine | undefined, now: PartLine | undefined): readonly LineDifference[] {
  if (old === undefined || now === undefined) return [];
  if (old.text !== now.text)
    return [{ kind: "reworded", line: now, pieces: comparePieces(old.text, now.text) }];
  return [{ kind: old.look === now.look ? "kept" : "restyled", line: now }];
}

interface LineWithWords extends PartLine {
  readonly words: ReadonlySet<string>;
}

function withWords(line: PartLine): LineWithWords {
  return { ...line, words: new Set(line.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) };
}

/** With less than this share of the words surviving it is another line. */
const leastKept = 0.4;

function worthOf(old: LineWithWords | undefined, now: LineWithWords | undefined): number {
  if (old?.id !== now?.id || old === undefined || now === undefined) return 0;
  if (old.text === now.text) return 3 + 2 * now.words.size;
  const kept = [...old.words].filter((word) => now.words.has(word)).length;
  return kept > 0 && kept >= leastKept * Math.max(old.words.size, now.words.size) ? kept : 0;
}
