import * as Y from "yjs";
import type { KeyedBlock } from "~/domain/text/align-blocks";
import { type BlockDiff, diffBlocks } from "~/domain/text/diff-blocks";
import { newline } from "~/domain/text/delta";
import { applyToText } from "../editor/binding/apply-to-text";
import { seamKey } from "../editor/binding/seams";
import type { ItemId } from "../editor/binding/text-items";
import { readSectionBlocks } from "../section-text";
import { sectionSeams, sectionText } from "../workspace-document";
import { rebuildDocument } from "./rebuild";
import { textPieces } from "./text-pieces";

export interface VersionToRestore {
  /** what the document is now */
  readonly current: readonly Uint8Array[];
  /** what makes the version to come back to */
  readonly wanted: readonly Uint8Array[];
}

/**
 * The edit that brings the text of an earlier version back: the smallest one, made to the text of now, so that what
 * others write meanwhile stays. It writes with a new client id. Null when the texts are equal.
 */
export function restoreVersion({ current, wanted }: VersionToRestore): Uint8Array | null {
  const doc = rebuildDocument(current);
  const old = rebuildDocument(wanted);
  try {
    return writeRestored(doc, readKeyedBlocks(old));
  } finally {
    doc.destroy();
    old.destroy();
  }
}

function writeRestored(doc: Y.Doc, wanted: readonly KeyedBlock[]): Uint8Array | null {
  const blocks = readKeyedBlocks(doc);
  const diff = diffBlocks(blocks, wanted, { selected: null, caret: null, prefersBlocks: true });
  if (diff.change.length === 0) return null;
  return captureEdit(doc, () => write(doc, blocks, diff));
}

function write(doc: Y.Doc, blocks: readonly KeyedBlock[], { resets, change, removed }: BlockDiff): void {
  const text = sectionText(doc);
  const ids = newlineIds(text);
  // The newline of the last block becomes real with the first edit; the difference counts on it.
  if (ids.length < blocks.length) text.insert(text.length, newline, {});
  applyToText(text, resets);
  applyToText(text, change);
  for (const index of removed) recordRemoval(doc, ids[index]);
}

/** The browser of somebody who was writing in a removed block then gives those words a place of their own. */
function recordRemoval(doc: Y.Doc, removedNewline: ItemId | undefined): void {
  if (removedNewline) sectionSeams(doc).set(seamKey(removedNewline), 1);
}

/** The update of one transaction alone; the difference of two states would bring along every removal there ever was. */
function captureEdit(doc: Y.Doc, edit: () => void): Uint8Array | null {
  const updates: Uint8Array[] = [];
  const keep = (update: Uint8Array) => void updates.push(update);
  doc.on("update", keep);
  doc.transact(edit);
  doc.off("update", keep);
  return updates.length === 0 ? null : Y.mergeUpdates(updates);
}

/** Blocks keyed by their newline: one that stayed is known by it, whatever was written in it since. */
function readKeyedBlocks(doc: Y.Doc): readonly KeyedBlock[] {
  const ids = newlineIds(sectionText(doc));
  return readSectionBlocks(doc).map((block, i) => {
    const id = ids[i];
    return { ...block, key: id ? `${id.client}:${id.clock}` : "" };
  });
}

/** One for each block, but for a last one that has no newline yet. */
function newlineIds(text: Y.Text): readonly ItemId[] {
  const ids: ItemId[] = [];
  for (const piece of textPieces(text)) {
    if (!piece.isShown || piece.kind !== "characters") continue;
    for (let at = piece.text.indexOf(newline); at >= 0; at = piece.text.indexOf(newline, at + 1)) {
      ids.push({ client: piece.client, clock: piece.from + at });
    }
  }
  return ids;
}
