import type { TextBlock } from "~/domain/text/blocks";
import { insertBlocks } from "~/domain/text/insert-blocks";
import { stretchOf } from "./binding/view-places";
import { $editFlat } from "./edit-flat";

/** Puts blocks in the place of what is selected, and the caret behind them. */
export function $insertBlocks(inserted: readonly TextBlock[]): void {
  if (inserted.length === 0) return;
  $editFlat((blocks, selection) => {
    const { blocks: edited, caret } = insertBlocks(blocks, stretchOf(selection), inserted);
    return { blocks: edited, selection: { anchor: caret, focus: caret } };
  });
}
