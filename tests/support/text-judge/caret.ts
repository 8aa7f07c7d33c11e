import {
  $createRangeSelection,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from "lexical";
import { flatText } from "./notation";
import { $readView, ownChildren } from "./view";

/** A place in the view: which block, after how many of its characters. */
export interface Place {
  readonly block: number;
  readonly offset: number;
}

export interface Selected {
  readonly anchor: Place;
  readonly focus: Place;
}

export function $select(anchor: Place, focus: Place = anchor): void {
  const view = $readView();
  const selection = $createRangeSelection();
  setPoint(selection.anchor, view[anchor.block]?.node, anchor.offset);
  setPoint(selection.focus, view[focus.block]?.node, focus.offset);
  $setSelection(selection);
}

/** Where the selection is, or null when there is none or it is no range. */
export function $readSelection(): Selected | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const anchor = $placeOf(selection.anchor);
  const focus = $placeOf(selection.focus);
  return anchor && focus && { anchor, focus };
}

/** The whole text up to the caret's character, newlines included, counted from the beginning. */
export function indexOf(place: Place, texts: readonly string[]): number {
  return texts.slice(0, place.block).reduce((sum, text) => sum + text.length + 1, 0) + place.offset;
}

export function $requireRange(): RangeSelection {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) throw new Error("No range is selected");
  return selection;
}

export function $viewTexts(): string[] {
  return $readView().map(flatText);
}

function setPoint(point: PointType, block: ElementNode | undefined, offset: number): void {
  if (!block) throw new Error("There is no such block");
  const place = pointIn(block, ownChildren(block), offset) ?? endOf(block);
  point.set(place.key, place.offset, place.type);
}

interface RawPoint {
  readonly key: string;
  readonly offset: number;
  readonly type: "text" | "element";
}

function pointIn(parent: ElementNode, children: readonly LexicalNode[], offset: number): RawPoint | null {
  let left = offset;
  for (const [index, child] of children.entries()) {
    const size = sizeOf(child);
    if ($isTextNode(child)) {
      if (left <= size) return { key: child.getKey(), offset: left, type: "text" };
    } else if ($isElementNode(child)) {
      if (left <= size && size > 0) return pointIn(child, child.getChildren(), left) ?? endOf(child);
    } else if (left === 0) {
      return { key: parent.getKey(), offset: index, type: "element" };
    }
    left -= size;
  }
  return null;
}

function endOf(parent: ElementNode): RawPoint {
  return { key: parent.getKey(), offset: ownChildren(parent).length, type: "element" };
}

function $placeOf(point: PointType): Place | null {
  const blocks = $readView().map(({ node }) => node);
  const node = point.getNode();
  if (point.type === "text") return before(blocks, node, point.offset);
  if (!$isElementNode(node)) return null;
  const within = blocks.some((block) => block.is(node) || block.isParentOf(node));
  const children = node.getChildren();
  const sizes = children.slice(0, point.offset).reduce((sum, child) => sum + sizeOf(child), 0);
  if (within) return before(blocks, node, sizes);
  const next = children[point.offset] ?? children.at(-1);
  const block = blocks.findIndex((shown) => next && (shown.is(next) || next.isParentOf(shown)));
  return block < 0 ? null : { block, offset: 0 };
}

function before(blocks: readonly ElementNode[], node: LexicalNode, offset: number): Place | null {
  const block = blocks.findIndex((shown) => shown.is(node) || shown.isParentOf(node));
  if (block < 0) return null;
  let sum = offset;
  for (let at: LexicalNode = node; !at.is(blocks[block]); at = at.getParentOrThrow()) {
    for (const sibling of at.getPreviousSiblings()) sum += sizeOf(sibling);
  }
  return { block, offset: sum };
}

function sizeOf(node: LexicalNode): number {
  if ($isTextNode(node)) return node.getTextContentSize();
  if (!$isElementNode(node)) return 1;
  return node.getChildren().reduce((sum, child) => sum + sizeOf(child), 0);
}
