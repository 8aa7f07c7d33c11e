import * as Y from "yjs";
import { emptyUpdate } from "~/collab/wire";
import { joinUpdates } from "./join-updates.ts";
import type { ReadUpdate } from "./read-update.ts";

/** Several updates as one; a single one stays as it is. Throws when they cannot be merged. `known`: see `joinUpdates`. */
export function mergeUpdates(updates: readonly Uint8Array[], known: readonly ReadUpdate[] = []): Uint8Array {
  const [first] = updates;
  if (first === undefined) return emptyUpdate;
  if (updates.length === 1) return first;
  return joinUpdates(updates, known) ?? Y.mergeUpdates([...updates]);
}
