import * as Y from "yjs";
import { type Care, keptPlace } from "~/domain/needs/care";
import type { Need } from "~/domain/needs/need";
import { readNeeds } from "./read-needs";
import { changeNeed } from "./write-needs";

/** So many needs at a time: one edit must stay small. */
const needsPerEdit = 200;

export interface CoarsenedPlaces {
  /** to be written one after the other */
  readonly edits: readonly Uint8Array[];
  /** the needs whose places are coarser now */
  readonly needIds: readonly string[];
}

/** Whether one of these has a place that may no longer be kept as it is. */
export function holdTooFine(needs: readonly Need[], care: Care): boolean {
  return needs.some((need) => isFinerThanKept(need, care));
}

/** `coarsenPlaces` of the stored bytes of a document. */
export function coarsenStored(state: Uint8Array, care: Care): CoarsenedPlaces {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, state);
    return coarsenPlaces(doc, care);
  } finally {
    doc.destroy();
  }
}

/** Takes out of the document what may not be kept of places. */
export function coarsenPlaces(doc: Y.Doc, care: Care): CoarsenedPlaces {
  const finer = readNeeds(doc).needs.filter((need) => isFinerThanKept(need, care));
  const edits: Uint8Array[] = [];
  for (let at = 0; at < finer.length; at += needsPerEdit) {
    const before = Y.encodeStateVector(doc);
    doc.transact(() => {
      for (const { id, categoryId } of finer.slice(at, at + needsPerEdit))
        changeNeed(doc, id, { categoryId }, care);
    });
    edits.push(Y.encodeStateAsUpdate(doc, before));
  }
  return { edits, needIds: finer.map(({ id }) => id) };
}

function isFinerThanKept(need: Need, care: Care): boolean {
  const { point, area } = keptPlace(need, care);
  return JSON.stringify([point, area]) !== JSON.stringify([need.place.point, need.place.area]);
}
