import { isTextRun, lineBreak, type TextBlock } from "./blocks";

/**
 * Characters as a call counts them: with spaces, one for each code point, without the ends of blocks.
 * A line break inside a block and an embed count as nothing.
 */
export function countCharacters(blocks: readonly TextBlock[]): number {
  return blocks.reduce(
    (sum, { runs }) => sum + runs.reduce((n, run) => n + (isTextRun(run) ? codePoints(run.text) : 0), 0),
    0,
  );
}

/** One for each code point; what breaks a line inside a block counts as nothing. */
export function codePoints(text: string): number {
  let n = 0;
  for (const character of text) if (character !== lineBreak) n++;
  return n;
}
