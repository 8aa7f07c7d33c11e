import * as Y from "yjs";
import { buildDocument, hashText } from "../builder/build-document.ts";

/** What a frozen document is known by. */
export interface SealedState {
  readonly stateVector: Uint8Array;
  /** SHA-256 of the text with its attributes, hex; equal for equal texts, however they came about */
  readonly textHash: string;
}

/** Builds the document: for a worker, or where nobody waits. Throws when it cannot be built. */
export function describeSealedState(updates: readonly Uint8Array[]): SealedState {
  const doc = buildDocument(updates);
  try {
    return { stateVector: Y.encodeStateVector(doc), textHash: hashText(doc) };
  } finally {
    doc.destroy();
  }
}
