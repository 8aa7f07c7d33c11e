import { isTextRun, type TextBlock } from "~/domain/text/blocks";
import type { Random } from "./random";

/**
 * Words and chips as the judge counts them. All words begin and end alike and share letters, because a comparison
 * that keeps single letters of an old word for a new one breaks the word of somebody else.
 */
export function buildWord(owner: string, number: number, random: Random): string {
  const tail = Array.from({ length: random.below(3) }, () => random.pick(letters)).join("");
  return `q${owner}${number}${tail}z`;
}

/** Each word or chip that is there whole, with how many times. */
export function countWords(blocks: readonly TextBlock[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    for (const { word } of wordsOf(block)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

export interface PlacedWord {
  readonly word: string;
  /** in characters of the block, where a chip is one */
  readonly start: number;
  readonly end: number;
}

export function wordsOf(block: TextBlock): PlacedWord[] {
  const text = block.runs.map((run) => (isTextRun(run) ? run.text : chipMark)).join("");
  const chips = block.runs.flatMap((run) => (isTextRun(run) ? [] : [`<#${run.embed.id}>`]));
  let chip = 0;
  return [...text.matchAll(wordOrChip)].map(({ 0: found, index }) => ({
    word: found === chipMark ? (chips[chip++] ?? found) : found,
    start: index,
    end: index + found.length,
  }));
}

const letters = ["a", "b", "e", "i", "n", "o", "r", "s", "t"] as const;
const chipMark = "\uFFFC";
const wordOrChip = /q[A-Z]\d+[abeinorst]*z|\uFFFC/gu;
