import type { LexicalEditor } from "lexical";
import type { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { sectionText } from "../../workspace-document";
import type { ViewSync } from "./view-sync";
import { $readFlatSelection, type FlatSelection } from "./view-places";

/** The caret of others is as fresh as this. */
const gatherMs = 40;

interface CursorPublisherOptions {
  readonly editor: LexicalEditor;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly sync: ViewSync;
}

/** Tells the others where the selection is, as positions that hold on to letters. Names are the server's to give. */
export class CursorPublisher {
  readonly #options: CursorPublisherOptions;
  readonly #stop: () => void;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #last = "";

  constructor(options: CursorPublisherOptions) {
    this.#options = options;
    this.#stop = options.editor.registerUpdateListener(() => {
      this.#timer ??= setTimeout(() => this.#publish(), gatherMs);
    });
  }

  dispose(): void {
    this.#stop();
    if (this.#timer) clearTimeout(this.#timer);
    const { awareness } = this.#options;
    if (awareness.getLocalState()) awareness.setLocalStateField("cursor", null);
  }

  #publish(): void {
    this.#timer = null;
    const { editor, awareness, sync } = this.#options;
    const selection = editor.getEditorState().read(() => $readFlatSelection(sync.blocks));
    const cursor = selection && this.#shared(selection);
    const words = JSON.stringify(cursor);
    if (words === this.#last || !awareness.getLocalState()) return;
    this.#last = words;
    awareness.setLocalStateField("cursor", cursor);
  }

  #shared({ anchor, focus }: FlatSelection) {
    const { doc, sync } = this.#options;
    const text = sectionText(doc);
    const position = (index: number): unknown => {
      const at = Math.min(sync.toTextIndex(index), text.length);
      return Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, at, -1));
    };
    return { anchor: position(anchor), focus: position(focus) };
  }
}
