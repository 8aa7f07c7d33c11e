import * as Y from "yjs";
import { allTexts } from "~/document/workspace-document";
import { mergeUpdates } from "../update/merge-updates.ts";
import { readUpdate } from "../update/read-update.ts";
import { buildDocument, hashText } from "./build-document.ts";
import { standsInOrder } from "./stands-in-order.ts";
import type { Tasks, TrialOutcome } from "./tasks.ts";

/**
 * Whether an update may join a document: taking it in does not throw, does not take long (every browser would
 * stand still as long), all of it finds what it builds on, stands where somebody can have put it, and is there after
 * a reload. Throws when the document itself is broken.
 */
export function tryUpdate({ parts, update, applyMs }: Tasks["trial"]["input"]): TrialOutcome {
  const state = mergeUpdates(parts);
  const doc = buildDocument([state]);
  const wasParked = isParked(doc);
  try {
    // On a busy machine once may be slow by chance; what is slow twice is slow.
    const isSlow =
      measureApply(doc, update) > applyMs && measureApply(buildDocument([state]), update) > applyMs;
    if (isSlow) return refuse("takes too long to take in");
    // A document that holds such a thing from before takes what is written in it all the same.
    if (!wasParked && isParked(doc)) return refuse("builds on what is not there");
    if (!standsInOrder(doc, readUpdate(update)))
      return refuse("between letters that never stood side by side");
    return survivesReload(doc) ? { status: "passed" } : refuse("does not survive a reload");
  } catch (error) {
    return refuse(error instanceof Error ? error.message : "cannot be taken in");
  }
}

function measureApply(doc: Y.Doc, update: Uint8Array): number {
  const startedAt = performance.now();
  Y.applyUpdate(doc, update);
  return performance.now() - startedAt;
}

/** Whether something waits in it for what it builds on; Yjs keeps that aside, unseen. */
function isParked({ store }: Y.Doc): boolean {
  return store.pendingStructs !== null || store.pendingDs !== null;
}

function survivesReload(doc: Y.Doc): boolean {
  const again = buildDocument([Y.encodeStateAsUpdate(doc)]);
  const before = Y.encodeStateVector(doc);
  const isSame = Buffer.from(before).equals(Y.encodeStateVector(again)) && hashText(doc) === hashText(again);
  // Types nested thousands deep can be written but never removed: the next honest deletion would throw.
  for (const text of allTexts(again)) text.delete(0, text.length);
  return isSame;
}

function refuse(reason: string): TrialOutcome {
  return { status: "refused", reason };
}
