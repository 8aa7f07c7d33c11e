import {
  $createRangeSelection,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type PointType,
} from "lexical";
import { blockLength, placeOf, startOfBlock } from "~/domain/text/flat-text";
import { $blockAround, ownChildren, sizeOfNode, type ViewBlock } from "./view-block";

/** A selection as places of the flat text. */
export interface FlatSelection {
  readonly anchor: number;
  readonly focus: number;
}

/** From where to where a selection goes in the text, whichever way it was made. */
export function stretchOf({ anchor, focus }: FlatSelection): { readonly from: number; readonly to: number } {
  return { from: Math.min(anchor, focus), to: Math.max(anchor, focus) };
}

/** A place of the view as Lexical wants it. */
export interface ViewPoint {
  readonly key: NodeKey;
  readonly offset: number;
  readonly type: "text" | "element";
}

/** The selection in the flat text; null when nothing is selected, or not in the text. */
export function $readFlatSelection(blocks: readonly ViewBlock[]): FlatSelection | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const anchor = $flatIndex(blocks, selection.anchor);
  const focus = selection.isCollapsed() ? anchor : $flatIndex(blocks, selection.focus);
  return anchor === null || focus === null ? null : { anchor, focus };
}

/** Puts the selection at places of the flat text, unless it is there. */
export function $restoreFlatSelection(blocks: readonly ViewBlock[], { anchor, focus }: FlatSelection): void {
  const from = $pointAt(blocks, anchor);
  const to = anchor === focus ? from : $pointAt(blocks, focus);
  if (!from || !to) return;
  const selection = $createRangeSelection();
  selection.anchor.set(from.key, from.offset, from.type);
  selection.focus.set(to.key, to.offset, to.type);
  $setSelection(selection);
}

/** Where a place of the flat text is in the view. */
export function $pointAt(blocks: readonly ViewBlock[], index: number): ViewPoint | null {
  const { block, offset } = placeOf(blocks, index);
  const node = $getNodeByKey(blocks[block]?.key ?? "");
  if (!$isElementNode(node)) return null;
  return pointIn(node, ownChildren(node), offset) ?? endOf(node);
}

function $flatIndex(blocks: readonly ViewBlock[], point: PointType): number | null {
  const node = point.getNode();
  const offset = point.type === "text" ? point.offset : sizeBefore(node, point.offset);
  const block = $blockAround(node);
  if (!block) return $indexAbove(blocks, node, point.offset);
  const at = blocks.findIndex(({ key }) => key === block.getKey());
  if (at < 0) return null;
  let inside = offset;
  for (let up: LexicalNode = node; !up.is(block); up = up.getParentOrThrow()) {
    for (const sibling of up.getPreviousSiblings()) inside += sizeOfNode(sibling);
  }
  return startOfBlock(blocks, at) + Math.min(inside, blockLength(blocks[at] ?? { runs: [] }));
}

function sizeBefore(node: LexicalNode, offset: number): number {
  if (!$isElementNode(node)) return 0;
  return node
    .getChildren()
    .slice(0, offset)
    .reduce((sum, child) => sum + sizeOfNode(child), 0);
}

/** A point between blocks: the beginning of the next one, or the end of the last. */
function $indexAbove(blocks: readonly ViewBlock[], node: LexicalNode, offset: number): number | null {
  if (!$isElementNode(node)) return null;
  const children = node.getChildren();
  const next = children[offset];
  const inside = next ?? children.at(-1);
  if (!inside) return blocks.length === 1 ? 0 : null;
  const keys = new Set(keysWithin(inside));
  const own = blocks.flatMap(({ key }, i) => (keys.has(key) ? [i] : []));
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return null;
  return next ? startOfBlock(blocks, first) : startOfBlock(blocks, last + 1) - 1;
}

function keysWithin(node: LexicalNode): NodeKey[] {
  if (!$isElementNode(node)) return [node.getKey()];
  return [node.getKey(), ...node.getChildren().flatMap(keysWithin)];
}

function pointIn(parent: ElementNode, children: readonly LexicalNode[], offset: number): ViewPoint | null {
  let left = offset;
  for (const [index, child] of children.entries()) {
    const size = sizeOfNode(child);
    if ($isTextNode(child)) {
      if (left <= size) return { key: child.getKey(), offset: left, type: "text" };
    } else if ($isElementNode(child)) {
      // Behind a break or an atom at the end of a link the place is that of what follows the link.
      const inside = size > 0 && left <= size ? pointIn(child, child.getChildren(), left) : null;
      if (inside) return inside;
    } else if (left === 0) return { key: parent.getKey(), offset: index, type: "element" };
    left -= size;
  }
  return null;
}

function endOf(parent: ElementNode): ViewPoint {
  return { key: parent.getKey(), offset: ownChildren(parent).length, type: "element" };
}
