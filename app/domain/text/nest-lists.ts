import type { TextBlock } from "./blocks";

/** A list as a tree: an item is a block, or a list one level deeper. */
export interface ListTree<Block extends TextBlock = TextBlock> {
  readonly ordered: boolean;
  readonly items: readonly (Block | ListTree<Block>)[];
}

interface GrowingList<Block extends TextBlock> {
  readonly ordered: boolean;
  readonly items: (Block | GrowingList<Block>)[];
}

/**
 * Groups neighbouring list blocks into trees by their indent. A change of type on a level begins another list;
 * a level without items of its own takes the type of the first block below it.
 */
export function nestLists<Block extends TextBlock>(
  blocks: readonly Block[],
): readonly (Block | ListTree<Block>)[] {
  const parts: (Block | GrowingList<Block>)[] = [];
  let open: GrowingList<Block>[] = [];
  for (const block of blocks) {
    if (!isListBlock(block)) {
      open = [];
      parts.push(block);
      continue;
    }
    const ordered = block.type === "number";
    open = open.slice(0, block.indent + 1);
    if (open.length === block.indent + 1 && open.at(-1)?.ordered !== ordered) open.pop();
    while (open.length <= block.indent) {
      const list: GrowingList<Block> = { ordered, items: [] };
      (open.at(-1)?.items ?? parts).push(list);
      open.push(list);
    }
    open.at(-1)?.items.push(block);
  }
  return parts;
}

export function isListBlock({ type }: Pick<TextBlock, "type">): boolean {
  return type === "bullet" || type === "number";
}
