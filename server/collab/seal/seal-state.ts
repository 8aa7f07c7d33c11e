import { type DescribedState, describeParts } from "../builder/describe-state.ts";

/** What a frozen document is known by. */
export type SealedState = Pick<DescribedState, "stateVector" | "textHash">;

/** Builds the document: for a worker, or where nobody waits. Throws when it cannot be built. */
export function describeSealedState(updates: readonly Uint8Array[]): SealedState {
  const { stateVector, textHash } = describeParts(updates);
  return { stateVector, textHash };
}
