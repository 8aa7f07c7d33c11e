import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListItemNode,
  type ListNode,
} from "@lexical/list";
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from "@lexical/rich-text";
import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isParagraphNode,
  type ElementNode,
  type LexicalNode,
} from "lexical";
import type { TextBlock } from "~/domain/text/blocks";
import { isListBlock, type ListTree, nestLists } from "~/domain/text/nest-lists";
import { $renderRuns } from "./render-inline";
import { ownChildren, type ViewBlock } from "./view-block";

/** A block to show: with the key of the node that showed it before, or of none. */
export interface BlockToShow extends TextBlock {
  readonly key: string | null;
  /** nothing of it changed since the view was read: its node is right as it is */
  readonly isSame: boolean;
}

/** @param before the block it was in the view */
export function blockToShow(block: TextBlock, before: ViewBlock | undefined): BlockToShow {
  const { type, indent, runs } = block;
  return { type, indent, runs, key: before?.key || null, isSame: block === before };
}

/**
 * Makes the view show these blocks, moving nodes rather than making them, and returns the blocks with the keys
 * they have now. The selection must have been set aside: its offsets would point into nodes that change.
 */
export function $renderView(blocks: readonly BlockToShow[]): readonly ViewBlock[] {
  const kept = keptBlocks(blocks);
  if (kept && $isCanonical(kept)) return $renderInside(blocks, kept);
  const keys = new Map<BlockToShow, string>();
  const parts = nestLists(blocks);
  const top = parts.map((part) => (isTree(part) ? $renderTopList(part, keys) : $renderElement(part, keys)));
  $arrange($getRoot(), top);
  return blocks.map((block) => ({
    type: block.type,
    indent: block.indent,
    runs: block.runs,
    key: keys.get(block) ?? "",
  }));
}

/** Every block with the node it had, or null if one has none. */
function keptBlocks(blocks: readonly BlockToShow[]): readonly ViewBlock[] | null {
  const kept = blocks.flatMap(({ key, type, indent, runs }) =>
    key === null ? [] : [{ key, type, indent, runs }],
  );
  return kept.length === blocks.length ? kept : null;
}

/** The usual case: no block came, went or changed its kind. */
function $renderInside(blocks: readonly BlockToShow[], kept: readonly ViewBlock[]): readonly ViewBlock[] {
  for (const block of blocks) {
    const node = block.isSame ? null : nodeOf(block);
    if (!node) continue;
    if (!isListBlock(block) && node.getIndent() !== block.indent) node.setIndent(block.indent);
    $renderRuns(node, block.runs);
  }
  return kept;
}

/** Whether the view is built as its blocks say; commands of the editor leave lists in other shapes. */
export function $isCanonical(blocks: readonly ViewBlock[]): boolean {
  const parts = nestLists(blocks);
  const children = $getRoot().getChildren();
  return children.length === parts.length && parts.every((part, i) => isShownBy(children[i], part));
}

type Part = ViewBlock | ListTree<ViewBlock>;

function isTree<Block extends TextBlock>(part: Block | ListTree<Block>): part is ListTree<Block> {
  return "items" in part;
}

function isShownBy(node: LexicalNode | undefined, part: Part): boolean {
  if (!isTree(part)) return $isElementNode(node) && node.getKey() === part.key && isOfType(node, part);
  if (!$isListNode(node) || (node.getListType() === "number") !== part.ordered) return false;
  const items = node.getChildren();
  return items.length === part.items.length && part.items.every((item, i) => isItemShownBy(items[i], item));
}

function isItemShownBy(node: LexicalNode | undefined, part: Part): boolean {
  if (!$isListItemNode(node)) return false;
  if (!isTree(part)) return node.getKey() === part.key && ownChildren(node).length === node.getChildrenSize();
  return node.getChildrenSize() === 1 && isShownBy(node.getFirstChild() ?? undefined, part);
}

function $renderElement(block: BlockToShow, keys: Map<BlockToShow, string>): ElementNode {
  const shown = nodeOf(block);
  const node = shown && isOfType(shown, block) ? shown : $becomes($createElement(block), shown);
  if (node.getIndent() !== block.indent) node.setIndent(block.indent);
  if (!block.isSame || node !== shown) $renderRuns(node, block.runs);
  keys.set(block, node.getKey());
  return node;
}

/** An item of a list cannot be turned into a paragraph: the letters move over, and keep their nodes. */
function $becomes(node: ElementNode, before: ElementNode | null): ElementNode {
  if (before) node.append(...ownChildren(before));
  return node;
}

function nodeOf({ key }: BlockToShow): ElementNode | null {
  const node = key === null ? null : $getNodeByKey(key);
  return $isElementNode(node) ? node : null;
}

function isOfType(node: ElementNode, { type }: TextBlock): boolean {
  switch (type) {
    case "paragraph":
      return $isParagraphNode(node);
    case "quote":
      return $isQuoteNode(node);
    case "h2":
    case "h3":
      return $isHeadingNode(node) && node.getTag() === type;
    case "bullet":
    case "number":
      return $isListItemNode(node);
  }
}

function $createElement({ type }: TextBlock): ElementNode {
  switch (type) {
    case "quote":
      return $createQuoteNode();
    case "h2":
    case "h3":
      return $createHeadingNode(type);
    case "bullet":
    case "number":
      return $createListItemNode();
    case "paragraph":
      return $createParagraphNode();
  }
}

type ToShow = BlockToShow | ListTree<BlockToShow>;

/** A list goes on in the node of its first item's list, so that the page does not jump. */
function $renderTopList(tree: ListTree<BlockToShow>, keys: Map<BlockToShow, string>): ListNode {
  const first = firstBlock(tree);
  const item = first && nodeOf(first);
  const top = $isListItemNode(item) ? $topList(item) : null;
  const list = top && !takenBy(top, keys) ? top : null;
  const node = list ?? $createListNode(tree.ordered ? "number" : "bullet");
  const type = tree.ordered ? "number" : "bullet";
  if (node.getListType() !== type) node.setListType(type);
  $arrange(
    node,
    tree.items.map((part) => $renderItem(part, keys)),
  );
  $number(node);
  return node;
}

/** Two lists of the new view may come from one of the old: the first keeps its node. */
function takenBy(list: ListNode, keys: ReadonlyMap<BlockToShow, string>): boolean {
  const taken = new Set(keys.values());
  return list.getChildren().some((child) => taken.has(child.getKey()) || hasTaken(child, taken));
}

function hasTaken(node: LexicalNode, taken: ReadonlySet<string>): boolean {
  return (
    $isElementNode(node) &&
    node.getChildren().some((child) => taken.has(child.getKey()) || hasTaken(child, taken))
  );
}

function $topList(item: ListItemNode): ListNode | null {
  let top: ListNode | null = null;
  for (let at: LexicalNode | null = item; at; at = at.getParent()) if ($isListNode(at)) top = at;
  return top;
}

function firstBlock({ items }: ListTree<BlockToShow>): BlockToShow | null {
  const [first] = items;
  if (!first) return null;
  return isTree(first) ? firstBlock(first) : first;
}

function $renderItem(part: ToShow, keys: Map<BlockToShow, string>): ListItemNode {
  if (isTree(part)) return $createListItemNode().append($renderNestedList(part, keys));
  const shown = nodeOf(part);
  const item = $isListItemNode(shown) ? shown : $itemFrom(shown);
  for (const child of item.getChildren()) if ($isListNode(child)) child.remove(true);
  if (!part.isSame || item !== shown) $renderRuns(item, part.runs);
  keys.set(part, item.getKey());
  return item;
}

function $itemFrom(before: ElementNode | null): ListItemNode {
  const item = $createListItemNode();
  $becomes(item, before);
  return item;
}

function $renderNestedList(tree: ListTree<BlockToShow>, keys: Map<BlockToShow, string>): ListNode {
  const list = $createListNode(tree.ordered ? "number" : "bullet");
  list.append(...tree.items.map((part) => $renderItem(part, keys)));
  $number(list);
  return list;
}

/** Items carry their number; the one that only holds a deeper list has that of the item it belongs to. */
function $number(list: ListNode): void {
  let value = 1;
  for (const item of list.getChildren()) {
    if (!$isListItemNode(item)) continue;
    if (item.getValue() !== value) item.setValue(value);
    if (!$isListNode(item.getFirstChild())) value++;
  }
}

/** Makes these the children, in this order, touching only those that are elsewhere. */
function $arrange(parent: ElementNode, wanted: readonly LexicalNode[]): void {
  let at = parent.getFirstChild();
  for (const node of wanted) {
    if (at?.is(node)) at = at.getNextSibling();
    else if (at) at.insertBefore(node, false);
    else parent.append(node);
  }
  // From the end: an item that goes from between two nested lists would merge them.
  const left = at ? [...at.getNextSiblings().reverse(), at] : [];
  for (const node of left) node.remove(true);
}
