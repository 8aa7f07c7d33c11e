import { $createListItemNode, $createListNode, type ListItemNode, type ListNode } from "@lexical/list";
import { $createHeadingNode, $createQuoteNode } from "@lexical/rich-text";
import { $createParagraphNode, $getSelection, type ElementNode } from "lexical";
import type { TextBlock } from "~/domain/text/blocks";
import { type ListTree, nestLists } from "~/domain/text/nest-lists";
import { $renderRuns } from "./binding/render-inline";

/** Puts blocks in the place of what is selected. A single paragraph goes into the block that is there. */
export function $insertBlocks(blocks: readonly TextBlock[]): void {
  const selection = $getSelection();
  const [first] = blocks;
  if (!selection || !first) return;
  const isPiece = blocks.length === 1 && first.type === "paragraph";
  const nodes = nestLists(blocks).map($createPart);
  selection.insertNodes(isPiece ? $createElement(first).getChildren() : nodes);
}

function $createPart(part: TextBlock | ListTree): ElementNode {
  return "items" in part ? $createList(part) : $createElement(part);
}

function $createList({ ordered, items }: ListTree): ListNode {
  return $createListNode(ordered ? "number" : "bullet").append(...items.map($createItem));
}

function $createItem(part: TextBlock | ListTree): ListItemNode {
  const item = $createListItemNode();
  if ("items" in part) return item.append($createList(part));
  $renderRuns(item, part.runs);
  return item;
}

function $createElement(block: TextBlock): ElementNode {
  const element = $emptyElement(block);
  $renderRuns(element, block.runs);
  return element;
}

function $emptyElement({ type }: TextBlock): ElementNode {
  if (type === "h2" || type === "h3") return $createHeadingNode(type);
  return type === "quote" ? $createQuoteNode() : $createParagraphNode();
}
