import { registerList } from "@lexical/list";
import { registerRichText } from "@lexical/rich-text";
import { mergeRegister } from "@lexical/utils";
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  INSERT_TAB_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from "lexical";
import type { TextBinding } from "./binding/bind-editor";
import { $blockAround } from "./binding/view-block";
import { $indentSelected } from "./change-selected-blocks";
import { registerPaste } from "./register-paste";
import { $isListItemNode } from "@lexical/list";

interface SectionEditingOptions {
  /** Ctrl+K: the address of a link is asked for outside the text. */
  readonly onLink: () => void;
}

/** What the keyboard does in a section. Undo is the binding's; Lexical's own history is never registered. */
export function registerSectionEditing(
  editor: LexicalEditor,
  binding: TextBinding,
  { onLink }: SectionEditingOptions,
): () => void {
  return mergeRegister(
    registerRichText(editor),
    registerList(editor),
    registerPaste(editor),
    registerHistory(editor, binding),
    registerTab(editor),
    editor.registerCommand(KEY_DOWN_COMMAND, (event) => handleLinkKey(event, onLink), COMMAND_PRIORITY_HIGH),
    // Dragging letters with the mouse would be a cut and a paste that others type between.
    editor.registerCommand(DRAGSTART_COMMAND, prevent, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(DROP_COMMAND, prevent, COMMAND_PRIORITY_CRITICAL),
  );
}

function registerHistory(editor: LexicalEditor, binding: TextBinding): () => void {
  // In a task of its own: within a command the editor is in the middle of an update.
  const later = (act: () => void) => () => {
    setTimeout(act, 0);
    return true;
  };
  return mergeRegister(
    editor.registerCommand(UNDO_COMMAND, later(binding.undo), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(REDO_COMMAND, later(binding.redo), COMMAND_PRIORITY_CRITICAL),
  );
}

/** Tab indents items of lists; elsewhere, and after Esc, it leaves the text as it leaves any field. */
function registerTab(editor: LexicalEditor): () => void {
  let hasEscaped = false;
  return mergeRegister(
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      () => {
        hasEscaped = true;
        return false;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const leaves = hasEscaped || !$isInList();
        hasEscaped = false;
        if (leaves) return true;
        event.preventDefault();
        $indentSelected(event.shiftKey ? -1 : 1);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    // Nothing writes a tab into the text.
    editor.registerCommand(INSERT_TAB_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL),
  );
}

function $isInList(): boolean {
  const selection = $getSelection();
  return $isRangeSelection(selection) && $isListItemNode($blockAround(selection.anchor.getNode()));
}

function handleLinkKey(event: KeyboardEvent, onLink: () => void): boolean {
  const isLinkKey = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "k";
  if (!isLinkKey) return false;
  event.preventDefault();
  onLink();
  return true;
}

function prevent(event: DragEvent): boolean {
  event.preventDefault();
  return true;
}
