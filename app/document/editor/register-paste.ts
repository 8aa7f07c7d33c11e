import {
  $getSelection,
  COMMAND_PRIORITY_CRITICAL,
  type LexicalEditor,
  PASTE_COMMAND,
  PASTE_TAG,
} from "lexical";
import { cleanPastedHtml, cleanPastedText } from "./clean-paste";
import { $insertBlocks } from "./insert-blocks";

/** Whatever is pasted goes through the same cleaning, also what was copied from a section. */
export function registerPaste(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      // Of the events a paste may come as, only that of the clipboard holds anything.
      const clipboard = "clipboardData" in event ? event.clipboardData : null;
      if (!clipboard || $getSelection() === null) return false;
      event.preventDefault();
      editor.update(() => $insertBlocks(blocksOf(clipboard)), { tag: PASTE_TAG });
      return true;
    },
    COMMAND_PRIORITY_CRITICAL,
  );
}

function blocksOf(clipboard: DataTransfer) {
  const html = clipboard.getData("text/html");
  const blocks = html === "" ? [] : cleanPastedHtml(html);
  return blocks.length > 0 ? blocks : cleanPastedText(clipboard.getData("text/plain"));
}
