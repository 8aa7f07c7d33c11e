import * as Y from "yjs";
import { emptyUpdate } from "~/collab/wire";
import { joinUpdates } from "./join-updates.ts";

/** Several updates as one; a single one stays as it is. Throws when they cannot be merged. */
export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array {
  const [first] = updates;
  if (first === undefined) return emptyUpdate;
  if (updates.length === 1) return first;
  return joinUpdates(updates) ?? Y.mergeUpdates([...updates]);
}
