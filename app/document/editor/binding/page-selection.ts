import { $createRangeSelectionFromDom, $setSelection, type LexicalEditor } from "lexical";

/**
 * Takes over where the person just put the caret in the page, when the editor has not heard of it yet: an update that
 * others cause would put it back to where it was.
 */
export function $takePageSelection(editor: LexicalEditor): void {
  // The field, because an editor without a page refuses to be asked.
  const { _rootElement: root } = editor;
  if (root === null || editor.isComposing() || root.ownerDocument.activeElement !== root) return;
  const selection = $createRangeSelectionFromDom(root.ownerDocument.getSelection(), editor);
  if (selection) $setSelection(selection);
}
