import { $toggleLink } from "@lexical/link";
import { $getSelection, $isRangeSelection, FORMAT_TEXT_COMMAND, type LexicalEditor } from "lexical";
import type { BlockType, InlineFormat } from "~/domain/text/blocks";
import { isSafeLink } from "~/domain/text/safe-link";
import { $setTypeOfSelected } from "./change-selected-blocks";

/** Turns the selected blocks into blocks of a type. */
export function setBlockType(editor: LexicalEditor, type: BlockType): void {
  editor.update(() => $setTypeOfSelected(type));
}

/** Turns a format of the selected letters on or off. */
export function toggleFormat(editor: LexicalEditor, format: InlineFormat): void {
  editor.dispatchCommand(FORMAT_TEXT_COMMAND, format === "strike" ? "strikethrough" : format);
}

/** Makes the selected letters a link, or with null takes the link off them. With nothing selected, writes the address. */
export function setLink(editor: LexicalEditor, address: string | null): void {
  if (address !== null && !isSafeLink(address)) return;
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    if (address !== null && selection.isCollapsed()) $writeAddress(selection, address);
    $toggleLink(address);
  });
}

type Range = NonNullable<ReturnType<typeof $getSelection>> & { readonly isCollapsed: () => boolean };

function $writeAddress(selection: Range, address: string): void {
  const words = address.replace(/^mailto:/, "");
  selection.insertText(words);
  const after = $getSelection();
  if (!$isRangeSelection(after) || after.anchor.type !== "text") return;
  after.anchor.set(after.anchor.key, after.anchor.offset - words.length, "text");
}
