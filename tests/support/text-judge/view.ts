import { $isLinkNode } from "@lexical/link";
import { $isListItemNode, $isListNode } from "@lexical/list";
import { $isHeadingNode, $isQuoteNode } from "@lexical/rich-text";
import {
  $getRoot,
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type TextNode,
} from "lexical";
import { type BlockType, lineBreak, type Run, type RunFormat, type TextBlock } from "~/domain/text/blocks";

/** A block of the view with the node that shows it. */
export interface ShownBlock extends TextBlock {
  readonly node: ElementNode;
}

/** What the person sees, block by block. */
export function $readView(): ShownBlock[] {
  return $getRoot().getChildren().flatMap($blocksOf);
}

/** The children that hold a block's own characters: an item may also hold the list below it. */
export function ownChildren(block: ElementNode): LexicalNode[] {
  return block.getChildren().filter((child) => !$isListNode(child));
}

function $blocksOf(node: LexicalNode): ShownBlock[] {
  if (!$isElementNode(node)) return [];
  if ($isListNode(node))
    return node.getChildren().flatMap((item) => $itemBlocks(item, node.getListType(), 0));
  return [shown(node, $typeOf(node), 0)];
}

function $itemBlocks(item: LexicalNode, kind: string, depth: number): ShownBlock[] {
  if (!$isListItemNode(item)) return $blocksOf(item);
  const below = item.getChildren().filter($isListNode);
  const deeper = below.flatMap((list) =>
    list.getChildren().flatMap((child) => $itemBlocks(child, list.getListType(), depth + 1)),
  );
  const isWrapper = below.length > 0 && below.length === item.getChildrenSize();
  return isWrapper ? deeper : [shown(item, kind === "number" ? "number" : "bullet", depth), ...deeper];
}

function shown(node: ElementNode, type: BlockType, indent: number): ShownBlock {
  return { node, type, indent, runs: ownChildren(node).flatMap((child) => $runsOf(child, {})) };
}

function $typeOf(node: ElementNode): BlockType {
  if ($isQuoteNode(node)) return "quote";
  if (!$isHeadingNode(node)) return "paragraph";
  return node.getTag() === "h2" ? "h2" : "h3";
}

function $runsOf(node: LexicalNode, link: { link?: string }): Run[] {
  if ($isLineBreakNode(node)) return [{ text: lineBreak }];
  if ($isTextNode(node)) return [{ text: node.getTextContent(), ...formatOf(node), ...link }];
  if ($isLinkNode(node))
    return node.getChildren().flatMap((child) => $runsOf(child, { link: node.getURL() }));
  if ($isDecoratorNode(node)) return [{ embed: { kind: "chip", id: chipIdOf(node) }, ...link }];
  return $isElementNode(node) ? node.getChildren().flatMap((child) => $runsOf(child, link)) : [];
}

function formatOf(node: TextNode): RunFormat {
  return {
    ...(node.hasFormat("bold") && { bold: true }),
    ...(node.hasFormat("italic") && { italic: true }),
    ...(node.hasFormat("underline") && { underline: true }),
    ...(node.hasFormat("strikethrough") && { strike: true }),
  };
}

function chipIdOf(node: LexicalNode): string {
  const { id } = node.exportJSON() as { id?: unknown };
  return typeof id === "string" ? id : "without-id";
}
