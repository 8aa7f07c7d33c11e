import type { Limits } from "../limits.ts";
import type { ReadUpdate } from "../update/read-update.ts";

/** Whether an edit is large, or of so many structs that its cost cannot be told from its bytes. */
export function isCostly(update: Uint8Array, { count }: ReadUpdate, limits: Limits): boolean {
  return update.length > limits.untriedBytes || count > limits.untriedStructs;
}
