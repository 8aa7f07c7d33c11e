import { $isLinkNode } from "@lexical/link";
import { $getSelection, $isRangeSelection, type LexicalEditor, type LexicalNode } from "lexical";
import type { BlockType, InlineFormat } from "~/domain/text/blocks";
import type { TextBinding } from "./binding/bind-editor";
import { $blockAround, typeOfElement, typeOfList } from "./binding/view-block";
import { $isListItemNode, $isListNode } from "@lexical/list";

/** What the selection is in, for the tools to show. */
export interface EditingState {
  readonly blockType: BlockType;
  readonly formats: Readonly<Record<InlineFormat, boolean>>;
  readonly link: string | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export function readEditingState(editor: LexicalEditor, binding: TextBinding): EditingState {
  const history = { canUndo: binding.canUndo(), canRedo: binding.canRedo() };
  return editor.getEditorState().read(() => ({ ...$readSelectionState(), ...history }));
}

function $readSelectionState(): Omit<EditingState, "canUndo" | "canRedo"> {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return nothingSelected;
  const node = selection.anchor.getNode();
  return {
    blockType: blockTypeAround(node),
    formats: {
      bold: selection.hasFormat("bold"),
      italic: selection.hasFormat("italic"),
      underline: selection.hasFormat("underline"),
      strike: selection.hasFormat("strikethrough"),
    },
    link: linkAround(node),
  };
}

const nothingSelected = {
  blockType: "paragraph",
  formats: { bold: false, italic: false, underline: false, strike: false },
  link: null,
} as const;

function blockTypeAround(node: LexicalNode): BlockType {
  const block = $blockAround(node);
  if (!block) return "paragraph";
  const list = $isListItemNode(block) ? block.getParent() : null;
  return $isListNode(list) ? typeOfList(list) : typeOfElement(block);
}

function linkAround(node: LexicalNode): string | null {
  for (let at: LexicalNode | null = node; at; at = at.getParent()) {
    if ($isLinkNode(at)) return at.getURL();
  }
  return null;
}
