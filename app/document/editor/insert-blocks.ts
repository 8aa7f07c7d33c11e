import { $setSelection } from "lexical";
import type { TextBlock } from "~/domain/text/blocks";
import { insertBlocks } from "~/domain/text/insert-blocks";
import { $readView } from "./binding/read-view";
import { $renderView } from "./binding/render-view";
import { $readFlatSelection, $restoreFlatSelection } from "./binding/view-places";

/**
 * Puts blocks in the place of what is selected. Through the flat text: the editor's own way of inserting nodes mixes
 * up their order inside a nested list.
 */
export function $insertBlocks(inserted: readonly TextBlock[]): void {
  const { blocks } = $readView(new Map(), () => false);
  const selection = $readFlatSelection(blocks);
  if (!selection || inserted.length === 0) return;
  const { anchor, focus } = selection;
  const range = { from: Math.min(anchor, focus), to: Math.max(anchor, focus) };
  const edited = insertBlocks(blocks, range, inserted);
  $setSelection(null);
  const known = new Set<TextBlock>(blocks);
  const shown = $renderView(
    edited.blocks.map((block) => ({
      ...block,
      key: block.key === "" ? null : block.key,
      isSame: known.has(block),
    })),
  );
  $restoreFlatSelection(shown, { anchor: edited.caret, focus: edited.caret });
}
