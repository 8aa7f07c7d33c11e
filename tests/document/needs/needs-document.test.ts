import { expect, test } from "vitest";
import * as Y from "yjs";
import { readNeeds } from "~/document/needs/read-needs";
import {
  addEvidence,
  addLinks,
  addNeeds,
  changeNeed,
  removeLink,
  removeNeed,
  restoreNeedEntry,
} from "~/document/needs/write-needs";
import { needDescription, needEntries } from "~/document/workspace-document";
import type { Care } from "~/domain/needs/care";
import type { Point } from "~/domain/territory/point";

const care: Care = {
  categories: [
    { id: "casa", isSensitive: false },
    { id: "violenza", isSensitive: true },
  ],
  gridMetres: 500,
  fewestPeople: 5,
};
const home: Point = [7.331_18, 44.885_12];
const municipalities = ["001191"];

function buildDoc() {
  return new Y.Doc({ gc: false });
}

/** Everything that was ever written, as anybody with the log can read it. */
function everythingIn(doc: Y.Doc): string {
  return Buffer.from(Y.encodeStateAsUpdate(doc)).toString("latin1");
}

function exchange(one: Y.Doc, other: Y.Doc): void {
  const fromOne = Y.encodeStateAsUpdate(one, Y.encodeStateVector(other));
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other, Y.encodeStateVector(one)));
  Y.applyUpdate(other, fromOne);
  expect(readNeeds(one)).toEqual(readNeeds(other));
}

function addOne(doc: Y.Doc, title = "Anziani soli", categoryId = "casa"): string {
  const place = { municipalities, point: home, area: null };
  const [id = ""] = addNeeds(doc, [{ kind: "need", title, categoryId, place, people: 12 }], care);
  return id;
}

test("what is added is read again; what was never said is empty", () => {
  const doc = buildDoc();
  const [first, second] = addNeeds(
    doc,
    [
      { kind: "need", title: "Anziani soli", description: "Nelle borgate alte", people: 12 },
      { kind: "resource", title: "Casa della comunità" },
    ],
    care,
  );
  addEvidence(doc, {
    ...{ needId: first ?? "", indicator: "Indice di vecchiaia", source: "ISTAT", year: 2025 },
    ...{ link: "", file: "", fileName: "" },
  });
  const { needs, evidence, setAside } = readNeeds(doc);
  expect(needs.map(({ id }) => id)).toEqual([first, second]);
  expect(needs[0]).toMatchObject({ title: "Anziani soli", description: "Nelle borgate alte", people: 12 });
  expect(needs[1]).toEqual({
    ...{ id: second, kind: "resource", title: "Casa della comunità", description: "", categoryId: "" },
    ...{ targetGroup: "", place: { municipalities: [], point: null, area: null }, people: null },
    ...{ severity: null, priority: null, priorityReason: "", status: "raised", setAsideReason: "" },
  });
  expect(evidence[0]).toMatchObject({ needId: first, source: "ISTAT", year: 2025 });
  expect(setAside).toEqual([]);
});

test("[SHOWS-4] of a sensitive category only the municipality is ever written", () => {
  const doc = buildDoc();
  const place = {
    municipalities,
    point: home,
    area: [home, [7.4, 44.9], [7.5, 44.8]] satisfies readonly Point[],
  };
  const [id = ""] = addNeeds(doc, [{ kind: "need", title: "Donne", categoryId: "violenza", place }], care);
  changeNeed(doc, id, { place }, care);
  changeNeed(doc, id, { people: 3 }, care);
  expect(readNeeds(doc).needs[0]?.place).toEqual({ municipalities, point: null, area: null });
  expect(everythingIn(doc)).not.toMatch(/7\.3|44\.8/);
});

test("[SHOWS-4] a need that becomes one of a sensitive category loses its point with the same change", () => {
  const doc = buildDoc();
  const id = addOne(doc);
  expect(readNeeds(doc).needs[0]?.place.point).not.toBeNull();
  const before = Y.encodeStateVector(doc);
  changeNeed(doc, id, { categoryId: "violenza" }, care);
  changeNeed(doc, id, { title: "Donne sole", place: { municipalities, point: home, area: null } }, care);
  expect(readNeeds(doc).needs[0]?.place).toEqual({ municipalities, point: null, area: null });
  const later = Buffer.from(Y.encodeStateAsUpdate(doc, before)).toString("latin1");
  expect(later).not.toMatch(/7\.3|44\.8/);
});

test("points are written on the grid, and stay where they are when they are written again", () => {
  const doc = buildDoc();
  const id = addOne(doc);
  const point = readNeeds(doc).needs[0]?.place.point;
  expect(point).not.toEqual(home);
  expect(everythingIn(doc)).not.toContain("7.33118");
  changeNeed(doc, id, { place: { municipalities, point: point ?? home, area: null } }, care);
  expect(readNeeds(doc).needs[0]?.place.point).toEqual(point);
});

test("two who write in one description keep both words; two who add keep both needs", () => {
  const [one, other] = [buildDoc(), buildDoc()];
  const id = addOne(one);
  exchange(one, other);
  needDescription(one, id).insert(0, "Nelle borgate. ");
  needDescription(other, id).insert(0, "D’inverno. ");
  addOne(one, "Trasporti");
  addOne(other, "Casa");
  exchange(one, other);
  const { needs } = readNeeds(one);
  expect(needs[0]?.description).toContain("Nelle borgate. ");
  expect(needs[0]?.description).toContain("D’inverno. ");
  expect(needs.map(({ title }) => title).sort()).toEqual(["Anziani soli", "Casa", "Trasporti"]);
});

test("two who merge the same need into two others lose neither, and taking a link away brings it back", () => {
  const [one, other] = [buildDoc(), buildDoc()];
  const [a, b, c] = [addOne(one, "A"), addOne(one, "B"), addOne(one, "C")];
  exchange(one, other);
  const [toB = ""] = addLinks(one, [{ kind: "merge", from: a, to: b }]);
  addLinks(other, [{ kind: "merge", from: a, to: c }]);
  exchange(one, other);
  expect(readNeeds(one).links.map(({ from, to }) => [from, to])).toHaveLength(2);
  expect(readNeeds(one).needs).toHaveLength(3);
  const removed = removeLink(one, toB);
  expect(readNeeds(one).links.map(({ to }) => to)).toEqual([c]);
  if (removed) restoreNeedEntry(one, removed);
  expect(readNeeds(one).links).toHaveLength(2);
});

test("a need that is taken back comes back with what it held", () => {
  const doc = buildDoc();
  const id = addOne(doc);
  const before = readNeeds(doc);
  const removed = removeNeed(doc, id);
  expect(readNeeds(doc).needs).toEqual([]);
  if (removed) restoreNeedEntry(doc, removed);
  expect(readNeeds(doc)).toEqual(before);
});

test("what is malformed is set aside with its name, and nothing else goes", () => {
  const doc = buildDoc();
  const id = addOne(doc);
  addOne(doc, "Trasporti");
  needEntries(doc).set(`need/${id}/point`, "here");
  needEntries(doc).set(`need/${id}/severity`, "enormous");
  const { needs, setAside } = readNeeds(doc);
  expect(needs.map(({ title }) => title)).toEqual(["Trasporti"]);
  expect(setAside).toEqual([{ kind: "need", id, fields: ["point", "severity"] }]);
});
