import * as Y from "yjs";
import type { TextBlock } from "~/domain/text/blocks";
import { readPartnerSheet, type ReadSheet } from "../partner-sheet";
import { readSectionBlocks } from "../section-text";

/**
 * The document these updates make: all of the log up to a version, or a snapshot and what came after it. Whoever
 * asked for it destroys it.
 */
export function rebuildDocument(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  addUpdates(doc, updates);
  return doc;
}

/** In one transaction: what Yjs does at the end of each takes longer than an edit itself. */
export function addUpdates(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
}

/** The text of a section as these updates left it. */
export function rebuildBlocks(updates: readonly Uint8Array[]): readonly TextBlock[] {
  return readRebuilt(updates, readSectionBlocks);
}

/** The sheet of an organisation as these updates left it. */
export function rebuildSheet(updates: readonly Uint8Array[]): ReadSheet {
  return readRebuilt(updates, readPartnerSheet);
}

function readRebuilt<Contents>(updates: readonly Uint8Array[], read: (doc: Y.Doc) => Contents): Contents {
  const doc = rebuildDocument(updates);
  try {
    return read(doc);
  } finally {
    doc.destroy();
  }
}
