import { expect, it } from "vitest";
import * as Y from "yjs";
import { coarsenPlaces } from "~/document/needs/coarsen-places";
import { readNeeds } from "~/document/needs/read-needs";
import { addNeeds } from "~/document/needs/write-needs";
import type { Point } from "~/domain/territory/point";

const point: Point = [7.33118, 44.88512];
const area: readonly Point[] = [
  [7.3, 44.8],
  [7.4, 44.8],
  [7.4, 44.9],
];
const place = { municipalities: ["001191"], point, area };
const care = (sensitive: readonly string[], gridMetres = 0) => ({
  categories: ["casa", "violenza"].map((id) => ({ id, isSensitive: sensitive.includes(id) })),
  gridMetres,
  fewestPeople: 5,
});

function buildDoc(count = 1): Y.Doc {
  const doc = new Y.Doc();
  for (const categoryId of ["violenza", "casa"])
    addNeeds(
      doc,
      Array.from({ length: count }, () => ({ kind: "need" as const, title: categoryId, categoryId, place })),
      care([]),
    );
  return doc;
}

/** The document of somebody who gets the edits as they are written. */
function followed(doc: Y.Doc): {
  readonly other: Y.Doc;
  readonly take: (edits: readonly Uint8Array[]) => void;
} {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  const take = (edits: readonly Uint8Array[]) => {
    for (const edit of edits) Y.applyUpdate(other, edit);
  };
  return { other, take };
}

it("a category that is sensitive now keeps the municipality of its needs alone; the others stay as they are", () => {
  const doc = buildDoc();
  const { other, take } = followed(doc);
  const { edits, needIds } = coarsenPlaces(doc, care(["violenza"]));
  take(edits);
  expect(needIds).toHaveLength(1);
  const [violence, home] = readNeeds(other).needs;
  expect(violence?.place).toEqual({ municipalities: ["001191"], point: null, area: null });
  expect(violence?.categoryId).toBe("violenza");
  expect(home?.place).toEqual(place);
});

it("what is as coarse as it must be already is not written again", () => {
  const doc = buildDoc();
  coarsenPlaces(doc, care(["violenza"], 500));
  expect(coarsenPlaces(doc, care(["violenza"], 500))).toEqual({ edits: [], needIds: [] });
});

it("many needs come as several edits, none of which is long", () => {
  const doc = buildDoc(450);
  const { other, take } = followed(doc);
  const { edits, needIds } = coarsenPlaces(doc, care(["violenza"]));
  expect(needIds).toHaveLength(450);
  expect(edits).toHaveLength(3);
  take(edits);
  const finer = readNeeds(other).needs.filter((need) => need.categoryId === "violenza" && need.place.point);
  expect(finer).toEqual([]);
});
