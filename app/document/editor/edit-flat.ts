import { $setSelection } from "lexical";
import type { EditedBlock } from "~/domain/text/insert-blocks";
import { $readView } from "./binding/read-view";
import { $renderView } from "./binding/render-view";
import type { ViewBlock } from "./binding/view-block";
import { $readFlatSelection, $restoreFlatSelection, type FlatSelection } from "./binding/view-places";

export interface FlatEdit {
  readonly blocks: readonly EditedBlock[];
  readonly selection: FlatSelection;
}

/**
 * Edits what is selected as flat blocks, and shows the outcome. For acts on several blocks at once: the editor's own
 * commands mix up or drop items of nested lists.
 */
export function $editFlat(edit: (blocks: readonly ViewBlock[], selection: FlatSelection) => FlatEdit): void {
  const { blocks } = $readView(new Map(), () => false);
  const selection = $readFlatSelection(blocks);
  if (!selection) return;
  const edited = edit(blocks, selection);
  const known = new Set<EditedBlock>(blocks);
  $setSelection(null);
  const shown = $renderView(
    edited.blocks.map((block) => ({
      ...block,
      // A view without any block has none with a node either.
      key: block.key === "" ? null : block.key,
      isSame: known.has(block),
    })),
  );
  $restoreFlatSelection(shown, edited.selection);
}
