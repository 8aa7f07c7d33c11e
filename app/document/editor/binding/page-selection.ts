import type { LexicalEditor } from "lexical";

/**
 * Has the editor take over where the page's caret stands now.
 *
 * A browser tells of a moved caret in a task of its own, after the key or the click that moved it. On a page that is
 * busy, the next key or somebody else's edit can come first: the editor would act where the caret stood before, and
 * what is typed would land there.
 */
export function takeOverPageSelection(editor: LexicalEditor): void {
  const root = editor._headless ? null : editor.getRootElement();
  if (root === null || editor.isComposing() || root.ownerDocument.activeElement !== root) return;
  root.ownerDocument.dispatchEvent(new Event("selectionchange"));
}

/** Before the editor sees a key. Returns how to stop. */
export function takeOverBeforeKeys(editor: LexicalEditor): () => void {
  const handleKey = () => takeOverPageSelection(editor);
  return editor.registerRootListener((root, before) => {
    before?.removeEventListener("keydown", handleKey, true);
    root?.addEventListener("keydown", handleKey, true);
  });
}
