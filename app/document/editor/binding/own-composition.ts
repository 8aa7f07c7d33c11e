import type { LexicalEditor } from "lexical";
import type { Change } from "~/domain/text/change";
import { followOthersEdit, followOwnEdit, type Stretch } from "~/domain/text/follow-stretch";
import { takeOverPageSelection } from "./page-selection";
import type { ViewBlock } from "./view-block";
import { $readFlatSelection, stretchOf } from "./view-places";

/** Where the letters stand that this editor composes, or composed last: what the page puts in their place is theirs. */
export class OwnComposition {
  readonly #editor: LexicalEditor;
  #stretch: Stretch | null = null;

  constructor(editor: LexicalEditor) {
    this.#editor = editor;
  }

  get stretch(): Stretch | null {
    return this.#stretch;
  }

  /** Notes where each composition begins. Returns how to stop. */
  watch(shown: () => readonly ViewBlock[]): () => void {
    if (this.#editor._headless) return () => undefined;
    const begin = () => {
      takeOverPageSelection(this.#editor);
      const selection = this.#editor.getEditorState().read(() => $readFlatSelection(shown()));
      this.#stretch = selection && stretchOf(selection);
    };
    return this.#editor.registerRootListener((root, before) => {
      before?.removeEventListener("compositionstart", begin, true);
      root?.addEventListener("compositionstart", begin, true);
    });
  }

  followOwn(edit: Change): void {
    this.#stretch &&= followOwnEdit(this.#stretch, edit);
  }

  followOthers(edit: Change): void {
    this.#stretch &&= followOthersEdit(this.#stretch, edit);
  }
}

/** The block in which letters are being composed. */
export function composingBlock(editor: LexicalEditor, blocks: readonly ViewBlock[]): ViewBlock | null {
  const nodes = editor.getEditorState()._nodeMap;
  let at = editor._compositionKey === null ? null : (nodes.get(editor._compositionKey)?.getKey() ?? null);
  while (at !== null) {
    const block = blocks.find((shown) => shown.key === at);
    if (block) return block;
    at = nodes.get(at)?.__parent ?? null;
  }
  return null;
}
