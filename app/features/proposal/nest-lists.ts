import type { TextBlock } from "~/domain/text/blocks";

/** A list as a tree: an item is a block, or a list one level deeper. */
export interface ListBlocks {
  readonly ordered: boolean;
  readonly items: readonly (TextBlock | ListBlocks)[];
}

interface GrowingList {
  readonly ordered: boolean;
  readonly items: (TextBlock | GrowingList)[];
}

/** Groups neighbouring list blocks into trees by their indent; a change of type on a level begins another list. */
export function nestLists(blocks: readonly TextBlock[]): readonly (TextBlock | ListBlocks)[] {
  const parts: (TextBlock | GrowingList)[] = [];
  let open: GrowingList[] = [];
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
      const list: GrowingList = { ordered, items: [] };
      (open.at(-1)?.items ?? parts).push(list);
      open.push(list);
    }
    open.at(-1)?.items.push(block);
  }
  return parts;
}

function isListBlock(block: TextBlock): boolean {
  return block.type === "bullet" || block.type === "number";
}
