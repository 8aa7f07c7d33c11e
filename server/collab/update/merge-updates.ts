import * as Y from "yjs";
import { emptyUpdate } from "~/collab/wire";

/** Several updates as one; a single one stays as it is. Throws when they cannot be merged. */
export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array {
  const [first] = updates;
  if (first === undefined) return emptyUpdate;
  return updates.length === 1 ? first : Y.mergeUpdates([...updates]);
}
