import * as Y from "yjs";
import { readNeeds } from "~/document/needs/read-needs";
import { readPartnerSheet } from "~/document/partner-sheet";
import { readSectionBlocks } from "~/document/section-text";
import { KnownClocks } from "../update/known-clocks.ts";
import { readUpdate } from "../update/read-update.ts";
import { mergeUpdates } from "../update/merge-updates.ts";
import { unpackParts, writeState } from "../packed/segment.ts";
import { buildDocument, hashText } from "./build-document.ts";
import { isSameDocument } from "./describe-document.ts";
import type { Parts, Tasks, Verified } from "./tasks.ts";

/**
 * Yjs takes in some updates of which it writes a state that it, or a later reader, cannot load. So a document
 * is whole only if what it writes of itself says the same again, and can be read to its last byte.
 */
export function verifyDocument({ parts, latest }: Tasks["verify"]["input"]): Verified {
  // The relay reads each part for itself, so each must be readable.
  for (const part of parts) readUpdate(part);
  const whole = mergeUpdates(parts);
  requireAll(latest, whole);
  const doc = buildDocument([whole]);
  const textHash = hashText(doc);
  readSectionBlocks(doc);
  readPartnerSheet(doc);
  readNeeds(doc);
  const stateVector = Y.encodeStateVector(doc);
  const written = Y.encodeStateAsUpdate(doc);
  const again = buildDocument([written]);
  if (hashText(again) !== textHash) throw new Error("the text is another one after loading it again");
  if (!Buffer.from(stateVector).equals(Y.encodeStateVector(again))) {
    throw new Error("edits are missing after loading the document again");
  }
  return { ...shorten(whole, { doc, written }), stateVector, textHash };
}

/**
 * What was typed in a row becomes one struct, as it comes out of its packed form. That the document is another one
 * then says nothing against it: it is kept as it is. Packed is what the document writes of itself, where much of that
 * was done already.
 */
function shorten(
  whole: Uint8Array,
  { doc, written }: { readonly doc: Y.Doc; readonly written: Uint8Array },
): Pick<Verified, "merged" | "packed"> {
  if (readUpdate(whole).count < fewStructs) return keepAsItIs(whole);
  const packed = writeState(written);
  const merged = unpackParts({ packed: [packed], plain: [] });
  return isSameDocument(buildDocument([merged]), doc) ? { merged, packed } : keepAsItIs(whole);
}

/** Of these there is nothing to be gained. */
const fewStructs = 200;

function keepAsItIs(whole: Uint8Array): Pick<Verified, "merged" | "packed"> {
  return { merged: whole, packed: writeState(whole, "byte-for-byte") };
}

/** A snapshot that lacks something of the log, or cannot be read, is worse than none. */
function requireAll(updates: Parts, merged: Uint8Array): void {
  const held = new KnownClocks(readUpdate(merged));
  if (!updates.every((update) => held.covers(readUpdate(update)))) {
    throw new Error("the snapshot lacks something");
  }
}
