import * as Y from "yjs";
import type { Change } from "~/domain/text/change";
import { sectionText } from "../../workspace-document";

/** Edits closer together than this are taken back together. */
const groupMs = 500;

/** Undo and redo of one's own edits. */
export class TextHistory {
  readonly #undo: Y.UndoManager;
  readonly #listeners = new Set<() => void>();

  constructor(doc: Y.Doc, origin: object) {
    this.#undo = new Y.UndoManager(sectionText(doc), {
      trackedOrigins: new Set([origin]),
      captureTimeout: groupMs,
    });
    const tell = () => {
      for (const listener of this.#listeners) listener();
    };
    this.#undo.on("stack-item-added", tell);
    this.#undo.on("stack-item-popped", tell);
  }

  undo(): void {
    this.#undo.undo();
  }

  redo(): void {
    this.#undo.redo();
  }

  canUndo(): boolean {
    return this.#undo.canUndo();
  }

  canRedo(): boolean {
    return this.#undo.canRedo();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Whether a transaction takes back or does again. */
  isMadeBy(transactionOrigin: unknown): boolean {
    return transactionOrigin === this.#undo;
  }

  /** Writes an edit; one that makes, joins or turns blocks is taken back by itself. */
  record(change: Change, write: () => void): void {
    const isStructural = change.some(isAboutBlocks);
    if (isStructural) this.#undo.stopCapturing();
    write();
    if (isStructural) this.#undo.stopCapturing();
  }

  dispose(): void {
    this.#undo.destroy();
    this.#listeners.clear();
  }
}

function isAboutBlocks(op: Change[number]): boolean {
  if ("insert" in op) return typeof op.insert === "string" && op.insert.includes("\n");
  if ("retain" in op)
    return op.attributes !== undefined && ("type" in op.attributes || "indent" in op.attributes);
  return false;
}
