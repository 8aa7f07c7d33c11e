import type { LexicalEditor } from "lexical";
import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import { CursorPublisher } from "./cursor-publisher";
import { takeOverBeforeKeys } from "./page-selection";
import { type RemoteCursor, resolveCursor } from "./remote-cursors";
import { SeamKeeper } from "./seam-keeper";
import { TextHistory } from "./text-history";
import { ViewSync } from "./view-sync";

/** An editor that shows a shared text and writes what is done in it; see `view-sync.ts` for how. */
export interface TextBinding {
  /** Takes back one's own last edit, never anybody else's. Call it outside a command of the editor. */
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  onHistoryChange(listener: () => void): () => void;
  /** While held, what others write is taken in but not shown, as during a composition. */
  holdRendering(held: boolean): void;
  /** Where somebody else's caret is in this view, from what their editor said of it. */
  locate(cursor: unknown): RemoteCursor | null;
  dispose(): void;
}

export interface BindingOptions {
  readonly editor: LexicalEditor;
  /** its text has arrived: nothing is shown before, and nothing is ever seeded here */
  readonly doc: Y.Doc;
  readonly awareness?: Awareness | null;
}

/** Binds an editor to the text of a section, for as long as `dispose` is not called. */
export function bindEditor({ editor, doc, awareness = null }: BindingOptions): TextBinding {
  const origin = { binding: editor.getKey() };
  const seams = new SeamKeeper(doc, origin);
  const history = new TextHistory(doc, origin);
  const sync = new ViewSync({ editor, doc, origin, seams, history, awareness });
  const stopKeys = editor._headless ? null : takeOverBeforeKeys(editor);
  const cursor = awareness && new CursorPublisher({ editor, doc, awareness, sync });
  return {
    undo: () => history.undo(),
    redo: () => history.redo(),
    canUndo: () => history.canUndo(),
    canRedo: () => history.canRedo(),
    onHistoryChange: (listener) => history.onChange(listener),
    holdRendering: (held) => sync.hold(held),
    locate: (shared) => resolveCursor(editor, { doc, blocks: sync.blocks }, shared),
    dispose() {
      cursor?.dispose();
      stopKeys?.();
      sync.dispose();
      history.dispose();
      seams.dispose();
    },
  };
}
