import type { KeyedBlock } from "./align-blocks";
import { deepestIndent, type Run, type TextBlock } from "./blocks";
import { blockLength, placeOf, sliceRuns, startOfBlock } from "./flat-text";
import { isListBlock } from "./nest-lists";
import { mergeRuns } from "./parse-blocks";

/** A block of a text, with the key of the one it goes on from, or null for a new one. */
export interface EditedBlock extends TextBlock {
  readonly key: string | null;
}

export interface InsertedBlocks {
  readonly blocks: readonly EditedBlock[];
  /** behind what was put in */
  readonly caret: number;
}

/**
 * Puts blocks in the place of a range of a text. Plain paragraphs go on in the block they are put into; in a list they
 * become items of it, and lists are put in as deep as the item is.
 */
export function insertBlocks(
  text: readonly KeyedBlock[],
  { from, to }: { readonly from: number; readonly to: number },
  inserted: readonly TextBlock[],
): InsertedBlocks {
  const [start, end] = [placeOf(text, from), placeOf(text, to)];
  const [target, last] = [text[start.block], text[end.block]];
  if (!target || !last || inserted.length === 0) return { blocks: text, caret: to };
  const head = { ...target, runs: sliceRuns(target.runs, 0, start.offset) };
  const tail = sliceRuns(last.runs, end.offset, blockLength(last));
  const middle = joinHead(
    head,
    inserted.map((block) => fitInto(target, block)),
  );
  const before = text.slice(0, start.block);
  const caret = startOfBlock([...before, ...middle], before.length + middle.length) - 1;
  const tailKey = last.key === target.key ? null : last.key;
  const blocks = joinTail(middle, { ...target, key: tailKey, runs: mergeRuns(tail) });
  return { blocks: [...before, ...blocks, ...text.slice(end.block + 1)], caret };
}

function fitInto(target: TextBlock, block: TextBlock): TextBlock {
  if (!isListBlock(target)) return block;
  if (block.type === "paragraph") return { ...block, type: target.type, indent: target.indent };
  return isListBlock(block)
    ? { ...block, indent: Math.min(block.indent + target.indent, deepestIndent) }
    : block;
}

function joinHead(head: KeyedBlock, [first, ...rest]: readonly TextBlock[]): readonly EditedBlock[] {
  if (!first) return [head];
  const others = rest.map((block) => ({ ...block, key: null }));
  const goesOn = first.type === "paragraph" || (isListBlock(head) && isListBlock(first));
  if (goesOn) return [{ ...head, runs: mergeRuns([...head.runs, ...first.runs]) }, ...others];
  // An empty block gives way to what is put into it.
  if (head.runs.length === 0) return [{ ...first, key: head.key }, ...others];
  return [{ ...head, runs: mergeRuns(head.runs) }, { ...first, key: null }, ...others];
}

function joinTail(blocks: readonly EditedBlock[], tail: EditedBlock): readonly EditedBlock[] {
  const last = blocks.at(-1);
  if (!last || tail.runs.length === 0) return blocks;
  const goesOn = last.type === "paragraph" || last.type === tail.type;
  if (!goesOn) return [...blocks, tail];
  const runs: readonly Run[] = mergeRuns([...last.runs, ...tail.runs]);
  return [...blocks.slice(0, -1), { ...last, runs }];
}
