import type { LexicalEditor } from "lexical";
import type { TextBinding } from "~/document/editor/binding/bind-editor";
import { clock } from "./timing";

/** What the binding adds to an update. Listeners are called in the order they came: its own is between these two. */
export class ShareMeter {
  readonly #editor: LexicalEditor;
  #before = 0;
  #times: number[] = [];

  constructor(editor: LexicalEditor) {
    this.#editor = editor;
  }

  around(bind: () => TextBinding): void {
    this.#editor.registerUpdateListener(() => void (this.#before = clock()));
    bind();
    this.#editor.registerUpdateListener(({ dirtyLeaves }) => {
      if (dirtyLeaves.size > 0) this.#times.push(clock() - this.#before);
    });
  }

  start(): void {
    this.#times = [];
  }

  take(): number[] {
    return this.#times.splice(0);
  }
}
