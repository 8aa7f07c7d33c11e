import { $isListItemNode, $isListNode, type ListItemNode, type ListNode } from "@lexical/list";
import { $isHeadingNode, $isQuoteNode } from "@lexical/rich-text";
import { $isElementNode, $isTextNode, type ElementNode, type LexicalNode } from "lexical";
import type { KeyedBlock } from "~/domain/text/align-blocks";
import type { BlockType } from "~/domain/text/blocks";

/** A block with the key of the node that shows it. */
export type ViewBlock = KeyedBlock;

/** The children that hold a block's own characters: an item may also hold a list below it. */
export function ownChildren(block: ElementNode): LexicalNode[] {
  return block.getChildren().filter((child) => !$isListNode(child));
}

/** The node that shows the block a node is in; null above the blocks. */
export function $blockAround(node: LexicalNode): ElementNode | null {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) {
    if ($isListItemNode(at)) return isWrapper(at) ? null : at;
    const parent: ElementNode | null = at.getParent();
    if ($isElementNode(at) && parent?.getKey() === "root" && !$isListNode(at)) return at;
  }
  return null;
}

/** An item that only holds a deeper list. */
export function isWrapper(item: ListItemNode): boolean {
  const children = item.getChildren();
  return children.length > 0 && children.every($isListNode);
}

export function typeOfList(list: ListNode): BlockType {
  return list.getListType() === "number" ? "number" : "bullet";
}

export function typeOfElement(node: ElementNode): BlockType {
  if ($isQuoteNode(node)) return "quote";
  if (!$isHeadingNode(node)) return "paragraph";
  const tag = node.getTag();
  return tag === "h1" || tag === "h2" ? "h2" : "h3";
}

/** How many places of the text a node takes up. */
export function sizeOfNode(node: LexicalNode): number {
  if ($isTextNode(node)) return node.getTextContentSize();
  if (!$isElementNode(node)) return 1;
  return node.getChildren().reduce((sum, child) => sum + sizeOfNode(child), 0);
}
