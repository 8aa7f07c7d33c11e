import * as Y from "yjs";
import { buildDocument, hashText, mergeParts } from "./build-document.ts";
import type { Tasks, TrialOutcome } from "./tasks.ts";

/**
 * Whether an update may join a document: taking it in does not throw, does not take long (every browser would
 * stand still as long), and what it changed is there after a reload.
 */
export function tryUpdate({ parts, update, applyMs }: Tasks["trial"]["input"]): TrialOutcome {
  const state = mergeParts(parts);
  try {
    const first = applyTimed(state, update);
    // On a busy machine once may be slow by chance; what is slow twice is slow.
    if (first.ms > applyMs && applyTimed(state, update).ms > applyMs)
      return refuse("takes too long to take in");
    return survivesReload(first.doc) ? { status: "passed" } : refuse("does not survive a reload");
  } catch (error) {
    return refuse(error instanceof Error ? error.message : "cannot be taken in");
  }
}

function applyTimed(state: Uint8Array, update: Uint8Array): { readonly doc: Y.Doc; readonly ms: number } {
  const doc = buildDocument([state]);
  const startedAt = performance.now();
  Y.applyUpdate(doc, update);
  return { doc, ms: performance.now() - startedAt };
}

function survivesReload(doc: Y.Doc): boolean {
  const again = buildDocument([Y.encodeStateAsUpdate(doc)]);
  const before = Y.encodeStateVector(doc);
  return Buffer.from(before).equals(Y.encodeStateVector(again)) && hashText(doc) === hashText(again);
}

function refuse(reason: string): TrialOutcome {
  return { status: "refused", reason };
}
