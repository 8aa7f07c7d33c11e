import { isTextRun, lineBreak, type TextBlock } from "./blocks";

/**
 * Characters as a call counts them: with spaces, one for each code point, without the ends of blocks.
 * A line break inside a block and an embed count as nothing, and so do blanks where there is nothing else: nobody
 * sees them, and what is printed says that nothing is written yet.
 */
export function countCharacters(blocks: readonly TextBlock[]): number {
  if (blocks.every(isBlank)) return 0;
  return blocks.reduce(
    (sum, { runs }) => sum + runs.reduce((n, run) => n + (isTextRun(run) ? codePoints(run.text) : 0), 0),
    0,
  );
}

function isBlank({ runs }: TextBlock): boolean {
  return runs.every((run) => !isTextRun(run) || run.text.trim() === "");
}

/** One for each code point; what breaks a line inside a block counts as nothing. */
export function codePoints(text: string): number {
  let n = 0;
  for (const character of text) if (character !== lineBreak) n++;
  return n;
}
