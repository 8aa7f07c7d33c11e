import { createHeadlessEditor } from "@lexical/headless";
import { $toggleLink, TOGGLE_LINK_COMMAND } from "@lexical/link";
import { registerList } from "@lexical/list";
import { registerRichText } from "@lexical/rich-text";
import { $getRoot, COMMAND_PRIORITY_EDITOR, type LexicalCommand, type LexicalEditor } from "lexical";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import type { TextBlock } from "~/domain/text/blocks";
import type { BindingKit, JudgedBinding } from "./binding-kit";
import { $readSelection, $select, $viewTexts, type Place, type Selected } from "./caret";
import { $readView } from "./view";

export interface PersonOptions {
  readonly name: string;
  readonly clientId: number;
  readonly kit: BindingKit;
  /** what the person has loaded before the editor opens */
  readonly loaded?: Uint8Array;
  readonly isVisible?: boolean;
}

/** Somebody with a copy of the document, an editor without a screen and the binding between the two. */
export class Person {
  readonly name: string;
  readonly kit: BindingKit;
  readonly doc = new Y.Doc({ gc: false });
  readonly editor: LexicalEditor;
  readonly awareness: Awareness | null;
  readonly binding: JudgedBinding;
  /** What Lexical or the binding threw since it was last asked. */
  readonly #thrown: Error[] = [];
  readonly #close: () => void;

  constructor({ name, clientId, kit, loaded, isVisible = false }: PersonOptions) {
    this.name = name;
    this.kit = kit;
    this.doc.clientID = clientId;
    if (loaded) Y.applyUpdate(this.doc, loaded, "loaded");
    this.editor = createHeadlessEditor({
      namespace: name,
      nodes: [...kit.nodes],
      onError: (error) => this.#thrown.push(error),
    });
    this.#close = registerCommands(this.editor);
    this.awareness = isVisible ? new Awareness(this.doc) : null;
    this.binding = kit.bind({ editor: this.editor, doc: this.doc, awareness: this.awareness });
  }

  /** One act, committed at once, as an event handler of the browser does it. */
  update($act: () => void): void {
    this.editor.update($act, { discrete: true });
  }

  command<T>(command: LexicalCommand<T>, payload: T): void {
    this.update(() => void this.editor.dispatchCommand(command, payload));
  }

  select(anchor: Place, focus: Place = anchor): void {
    this.update(() => $select(anchor, focus));
  }

  view(): TextBlock[] {
    return this.editor.getEditorState().read($readView);
  }

  viewTexts(): string[] {
    return this.editor.getEditorState().read($viewTexts);
  }

  /** How many paragraphs, headings and lists stand directly in the text. */
  topLevelCount(): number {
    return this.editor.getEditorState().read(() => $getRoot().getChildrenSize());
  }

  selected(): Selected | null {
    return this.editor.getEditorState().read($readSelection);
  }

  takeThrown(): Error[] {
    return this.#thrown.splice(0);
  }

  leave(): void {
    this.binding.dispose();
    this.awareness?.destroy();
    this.#close();
    this.doc.destroy();
  }
}

function registerCommands(editor: LexicalEditor): () => void {
  const closes = [
    registerRichText(editor),
    registerList(editor),
    editor.registerCommand(TOGGLE_LINK_COMMAND, toggleLink, COMMAND_PRIORITY_EDITOR),
  ];
  return () => {
    for (const close of closes) close();
  };
}

function toggleLink(payload: Parameters<typeof $toggleLink>[0]): boolean {
  $toggleLink(payload);
  return true;
}
