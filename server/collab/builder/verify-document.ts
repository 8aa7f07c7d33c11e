import * as Y from "yjs";
import { readSectionBlocks } from "~/document/section-text";
import { KnownClocks } from "../update/known-clocks.ts";
import { readUpdate } from "../update/read-update.ts";
import { mergeUpdates } from "../update/merge-updates.ts";
import { buildDocument, hashText } from "./build-document.ts";
import type { Parts, Tasks, Verified } from "./tasks.ts";

/**
 * Yjs takes in some updates of which it writes a state that it, or a later reader, cannot load. So a document
 * is whole only if what it writes of itself says the same again, and can be read to its last byte.
 */
export function verifyDocument({ parts, latest }: Tasks["verify"]["input"]): Verified {
  // The relay reads each part for itself, so each must be readable.
  for (const part of parts) readUpdate(part);
  const merged = mergeUpdates(parts);
  requireAll(latest, merged);
  const doc = buildDocument([merged]);
  const textHash = hashText(doc);
  readSectionBlocks(doc);
  const again = buildDocument([Y.encodeStateAsUpdate(doc)]);
  const stateVector = Y.encodeStateVector(doc);
  if (hashText(again) !== textHash) throw new Error("the text is another one after loading it again");
  if (!Buffer.from(stateVector).equals(Y.encodeStateVector(again))) {
    throw new Error("edits are missing after loading the document again");
  }
  return { merged, stateVector, textHash };
}

/** A snapshot that lacks something of the log, or cannot be read, is worse than none. */
function requireAll(updates: Parts, merged: Uint8Array): void {
  const held = new KnownClocks(readUpdate(merged));
  if (!updates.every((update) => held.covers(readUpdate(update)))) {
    throw new Error("the snapshot lacks something");
  }
}
