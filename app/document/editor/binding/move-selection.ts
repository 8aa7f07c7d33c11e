import type { Change } from "~/domain/text/change";
import { transformIndex } from "~/domain/text/combine-changes";
import { blockLength } from "~/domain/text/flat-text";
import type { ViewBlock } from "./view-block";
import type { FlatSelection } from "./view-places";

interface Moving {
  readonly change: Change;
  readonly old: readonly ViewBlock[];
  /** where to put the caret instead: after what was taken back */
  readonly caret: number | null;
}

/**
 * A caret holds on to the letter on its left, at the start of a block to the one on its right, or pressing Enter in
 * front of it would take it along. A selection holds on to what it covers.
 */
export function moveSelection(
  { anchor, focus }: FlatSelection,
  { change, old, caret }: Moving,
): FlatSelection {
  if (caret !== null) return { anchor: caret, focus: caret };
  if (anchor === focus) {
    const at = transformIndex(anchor, change, isStartOfBlock(old, anchor));
    return { anchor: at, focus: at };
  }
  const isForward = anchor < focus;
  return {
    anchor: transformIndex(anchor, change, isForward),
    focus: transformIndex(focus, change, !isForward),
  };
}

function isStartOfBlock(blocks: readonly ViewBlock[], index: number): boolean {
  let at = 0;
  for (const block of blocks) {
    if (at >= index) break;
    at += blockLength(block) + 1;
  }
  return at === index;
}

/** The place behind the last thing a change puts in or takes out. */
export function endOfChange(change: Change): number {
  let at = 0;
  let end = 0;
  for (const op of change) {
    if ("retain" in op) at += op.retain;
    else {
      if ("insert" in op) at += typeof op.insert === "string" ? op.insert.length : 1;
      end = at;
    }
  }
  return end;
}
