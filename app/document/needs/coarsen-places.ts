import * as Y from "yjs";
import { type Care, isSensitive, keptPlace } from "~/domain/needs/care";
import type { Need } from "~/domain/needs/need";
import { needEntries } from "../workspace-document";
import { needKeys } from "./need-keys";
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

/**
 * Takes out of the document what may no longer be kept of places: after a category or the grid has changed, or when a
 * program that is not our page wrote it. Entries that cannot be read as needs keep nothing finer either.
 */
export function coarsenPlaces(doc: Y.Doc, care: Care): CoarsenedPlaces {
  const { needs } = readNeeds(doc);
  const finer = needs.filter((need) => isFinerThanKept(need, care)).map(({ id }) => id);
  const hidden = sensitivePlaces(doc, care);
  const ids = [...new Set([...finer, ...hidden.keys()])];
  const edits: Uint8Array[] = [];
  // Only what is done now: the whole document would say all that was ever removed in it.
  const keep = (edit: Uint8Array) => void edits.push(edit);
  doc.on("update", keep);
  for (let at = 0; at < ids.length; at += needsPerEdit)
    doc.transact(() => {
      for (const id of ids.slice(at, at + needsPerEdit)) {
        for (const key of hidden.get(id) ?? []) needEntries(doc).set(key, null);
        changeNeed(doc, id, { categoryId: categoryOf(doc, id) }, care);
      }
    });
  doc.off("update", keep);
  return { edits, needIds: ids };
}

function isFinerThanKept(need: Need, care: Care): boolean {
  const { point, area } = keptPlace(need, care);
  return JSON.stringify([point, area]) !== JSON.stringify([need.place.point, need.place.area]);
}

/** The keys that say points and areas of entries of sensitive categories, well written or not, by the entry's id. */
function sensitivePlaces(doc: Y.Doc, care: Care): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [key, value] of needEntries(doc).entries()) {
    const parsed = needKeys.parse(key);
    const isPlace = parsed?.kind === "need" && (parsed.field === "point" || parsed.field === "area");
    if (!isPlace || value === null || !isSensitive({ categoryId: categoryOf(doc, parsed.id) }, care))
      continue;
    found.set(parsed.id, [...(found.get(parsed.id) ?? []), key]);
  }
  return found;
}

function categoryOf(doc: Y.Doc, id: string): string {
  const category = needEntries(doc).get(needKeys.write({ kind: "need", id, field: "category" }));
  return typeof category === "string" ? category : "";
}
