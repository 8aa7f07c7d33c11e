import { isTextRun, type Run, type TextBlock } from "./blocks";
import { newline } from "./delta";

/** A text with the blocks a view shows. Without a newline after its last block it is not `isTerminated`. */
export interface FlatText<Block extends TextBlock = TextBlock> {
  readonly blocks: readonly Block[];
  readonly isTerminated: boolean;
}

/** Stands for an embed in plain characters; no text may hold it. */
export const embedCharacter = "\uFFFC";

/** The characters of a block, without its newline. */
export function blockText({ runs }: Pick<TextBlock, "runs">): string {
  return runs.map((run) => (isTextRun(run) ? run.text : embedCharacter)).join("");
}

export function runLength(run: Run): number {
  return isTextRun(run) ? run.text.length : 1;
}

export function blockLength({ runs }: Pick<TextBlock, "runs">): number {
  return runs.reduce((sum, run) => sum + runLength(run), 0);
}

/** The part of the runs from one place to another. */
export function sliceRuns(runs: readonly Run[], from: number, to: number): Run[] {
  const slice: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const end = at + runLength(run);
    if (end > from && at < to) {
      slice.push(isTextRun(run) ? { ...run, text: run.text.slice(Math.max(0, from - at), to - at) } : run);
    }
    at = end;
    if (at >= to) break;
  }
  return slice;
}

/** All characters, every block with its newline, also the one that is not there yet. */
export function flatCharacters(blocks: readonly TextBlock[]): string {
  return blocks.map((block) => blockText(block) + newline).join("");
}

/** Where a block begins in the text. */
export function startOfBlock(blocks: readonly TextBlock[], index: number): number {
  let at = 0;
  for (let i = 0; i < index; i++) at += blockLength(blocks[i] ?? { runs: [] }) + 1;
  return at;
}

/** The block a place of the text is in, and where inside it; the last block when it is behind everything. */
export function placeOf(
  blocks: readonly TextBlock[],
  index: number,
): { readonly block: number; readonly offset: number } {
  let left = index;
  for (const [i, block] of blocks.entries()) {
    const length = blockLength(block);
    if (left <= length || i === blocks.length - 1) return { block: i, offset: Math.min(left, length) };
    left -= length + 1;
  }
  return { block: 0, offset: 0 };
}
