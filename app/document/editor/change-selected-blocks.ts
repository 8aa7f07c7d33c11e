import { type BlockType, deepestIndent, type TextBlock } from "~/domain/text/blocks";
import { placeOf } from "~/domain/text/flat-text";
import { isListBlock } from "~/domain/text/nest-lists";
import { stretchOf } from "./binding/view-places";
import { $editFlat } from "./edit-flat";

/** Turns every block of the selection into one of a type. Depth is kept from list to list only. */
export function $setTypeOfSelected(type: BlockType): void {
  $changeSelected((block) => ({
    type,
    indent: isListBlock(block) && isListBlock({ type }) ? block.indent : 0,
  }));
}

/** Moves the items in the selection in (1) or out (-1) by one level; other blocks have none. */
export function $indentSelected(by: 1 | -1): void {
  $changeSelected((block) => ({
    type: block.type,
    indent: isListBlock(block) ? Math.max(0, Math.min(deepestIndent, block.indent + by)) : block.indent,
  }));
}

function $changeSelected(change: (block: TextBlock) => Pick<TextBlock, "type" | "indent">): void {
  $editFlat((blocks, selection) => {
    const { from, to } = stretchOf(selection);
    const first = placeOf(blocks, from).block;
    const end = placeOf(blocks, to);
    // A selection that ends in front of a block's first letter does not mean that block.
    const last = end.offset === 0 && end.block > first ? end.block - 1 : end.block;
    const edited = blocks.map((block, i) => {
      const look = i >= first && i <= last ? change(block) : block;
      const isSame = look.type === block.type && look.indent === block.indent;
      return isSame ? block : { ...block, type: look.type, indent: look.indent };
    });
    return { blocks: edited, selection };
  });
}
