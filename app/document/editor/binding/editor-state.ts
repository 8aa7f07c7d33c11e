import type { LexicalEditor } from "lexical";

/** Something of the editor is not committed yet: what it holds must be written first. */
export function isBusy(editor: LexicalEditor): boolean {
  return editor._pendingEditorState !== null || editor._updating;
}

/**
 * Calls back on an error of the editor, before it recovers: it goes back to what it showed before an act that failed,
 * and builds its page anew when that failed, without saying of what it then shows which of it is new. Returns how to stop.
 */
export function onEditorError(editor: LexicalEditor, listener: () => void): () => void {
  const report = editor._onError;
  editor._onError = (error: Error) => {
    listener();
    report(error);
  };
  return () => void (editor._onError = report);
}
