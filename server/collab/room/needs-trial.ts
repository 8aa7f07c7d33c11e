import type { DocumentState } from "./document-state.ts";
import type { Limits } from "../limits.ts";
import { readOrRefuse } from "../update/read-or-refuse.ts";

/** No struct takes fewer bytes than this. */
const smallestStruct = 2;

/**
 * Whether an edit is tried on a copy before it may go into the log: a large one, or one of many structs, whose
 * cost cannot be told from its bytes. An answer that only repeats what is known costs nothing.
 */
export function needsTrial(
  update: Uint8Array,
  {
    isAnswer,
    state,
    limits,
  }: {
    readonly isAnswer: boolean;
    readonly state: DocumentState;
    readonly limits: Limits;
  },
): boolean {
  if (update.length <= limits.untriedStructs * smallestStruct) return false;
  const read = readOrRefuse(update);
  if (update.length <= limits.untriedBytes && read.count <= limits.untriedStructs) return false;
  return !isAnswer || !state.known().covers(read);
}
