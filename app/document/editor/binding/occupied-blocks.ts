import type { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { placeOf } from "~/domain/text/flat-text";
import type { ViewBlock } from "./view-block";

/** The keys of the blocks somebody else has the caret in. */
export function occupiedBlocks(
  awareness: Awareness,
  text: Y.Text,
  blocks: readonly ViewBlock[],
): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [clientId, state] of awareness.getStates()) {
    if (clientId === awareness.clientID) continue;
    const index = textIndexOf(cursorOf(state)?.focus, text);
    const key = index === null ? undefined : blocks[placeOf(blocks, index).block]?.key;
    if (key !== undefined) keys.add(key);
  }
  return keys;
}

export interface SharedCursor {
  readonly anchor: unknown;
  readonly focus: unknown;
}

/** What an editor said of its caret, if it said anything of the right shape. */
export function cursorOf(state: Readonly<Record<string, unknown>>): SharedCursor | null {
  const { cursor } = state;
  if (typeof cursor !== "object" || cursor === null) return null;
  return "anchor" in cursor && "focus" in cursor ? cursor : null;
}

/** Where a shared position is in the text now; null when it is of another text or not one at all. */
export function textIndexOf(position: unknown, text: Y.Text): number | null {
  if (typeof position !== "object" || position === null || !text.doc) return null;
  try {
    const relative = Y.createRelativePositionFromJSON(position);
    const absolute = Y.createAbsolutePositionFromRelativePosition(relative, text.doc, false);
    return absolute?.type === text ? absolute.index : null;
  } catch {
    // Somebody's presence is not to be trusted with our screen: a position that cannot be read is none.
    return null;
  }
}
