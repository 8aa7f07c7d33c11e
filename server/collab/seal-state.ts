import { createHash } from "node:crypto";
import * as Y from "yjs";
import { sectionText } from "~/document/workspace-document";

/** What a frozen document is known by. */
export interface SealedState {
  readonly stateVector: Uint8Array;
  /** SHA-256 of the text with its attributes, hex; equal for equal texts, however they came about */
  readonly textHash: string;
}

/** Builds the document: for a worker, or where nobody waits. Throws when it cannot be built. */
export function describeSealedState(updates: readonly Uint8Array[]): SealedState {
  const doc = new Y.Doc({ gc: false });
  try {
    for (const update of updates) Y.applyUpdate(doc, update);
    const text = JSON.stringify(sectionText(doc).toDelta(), sortKeys);
    return {
      stateVector: Y.encodeStateVector(doc),
      textHash: createHash("sha256").update(text).digest("hex"),
    };
  } finally {
    doc.destroy();
  }
}

/** Attributes come in the order they were set, which is not part of the text. */
function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
