import type { LexicalEditor } from "lexical";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { LiveConnection } from "~/collab/live-connection";
import { bindEditor, type TextBinding } from "~/document/editor/binding/bind-editor";
import { createSectionEditor } from "~/document/editor/create-section-editor";
import { registerSectionEditing } from "~/document/editor/section-editing";
import { followSectionBlocks } from "~/document/section-text";
import { countCharacters } from "~/domain/text/count-characters";

/** A text being shown by an editor. */
export interface Editing {
  readonly editor: LexicalEditor;
  readonly binding: TextBinding;
}

interface SectionEditorOptions {
  readonly connection: LiveConnection;
  readonly canWrite: boolean;
  readonly onCharacters: (n: number) => void;
  /** asked for by the keyboard */
  readonly onLink: () => void;
}

interface SectionEditorView {
  /** goes to the element that shows the text */
  readonly sheet: RefObject<HTMLDivElement>;
  /** null until the element is there */
  readonly editing: Editing | null;
  readonly isEmpty: boolean;
}

/** Opens the editor over a live text, for as long as the screen is there. */
export function useSectionEditor({
  connection,
  canWrite,
  onCharacters,
  onLink,
}: SectionEditorOptions): SectionEditorView {
  const sheet = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [isEmpty, setEmpty] = useState(false);
  const handlers = useRef({ onCharacters, onLink });
  handlers.current = { onCharacters, onLink };

  useEffect(() => {
    const editor = createSectionEditor({ theme, editable: canWrite });
    editor.setRootElement(sheet.current);
    const binding = bindEditor({ editor, doc: connection.doc, awareness: connection.awareness });
    const unregister = registerSectionEditing(editor, binding, { onLink: () => handlers.current.onLink() });
    const unfollow = followSectionBlocks(connection.doc, (blocks) => {
      handlers.current.onCharacters(countCharacters(blocks));
      setEmpty(blocks.every(({ runs, type }) => runs.length === 0 && type === "paragraph"));
    });
    setEditing({ editor, binding });
    return () => {
      setEditing(null);
      unfollow();
      unregister();
      binding.dispose();
      editor.setRootElement(null);
    };
  }, [connection, canWrite]);

  return { sheet, editing, isEmpty };
}

/** The classes that make the editor's text look like the text to read. */
const theme = {
  text: { italic: "italic", underline: "u", strikethrough: "s", underlineStrikethrough: "u s" },
  list: { nested: { listitem: "nested" } },
};
