import type { LexicalEditor } from "lexical";

/** Something of the editor is not committed yet: what it holds must be written first. */
export function isBusy(editor: LexicalEditor): boolean {
  return editor._pendingEditorState !== null || editor._updating;
}

/**
 * Calls back when the editor fails to bring its page up to date: it then builds the page anew, without saying which of
 * what it shows is new. After an act that failed it goes back, and nothing is new. Returns how to stop.
 */
export function onEditorError(editor: LexicalEditor, listener: () => void): () => void {
  const report = editor._onError;
  editor._onError = (error: Error) => {
    if (editor._pendingEditorState === null) listener();
    report(error);
  };
  return () => void (editor._onError = report);
}
