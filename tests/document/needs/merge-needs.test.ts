import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { mergeNeeds, splitIntoNeeds, unmakeNeeds } from "~/document/needs/merge-needs";
import { readNeeds } from "~/document/needs/read-needs";
import { addNeeds, changeNeed } from "~/document/needs/write-needs";
import { needDescription } from "~/document/workspace-document";
import { standardCare } from "~/domain/needs/care";
import { findFates } from "~/domain/needs/fates";

const care = { ...standardCare, categories: [] };
const need = (title: string) => ({ kind: "need", title }) as const;

function docWith(...titles: readonly string[]) {
  const doc = new Y.Doc({ gc: false });
  const ids = addNeeds(doc, titles.map(need), care);
  return { doc, ids };
}

function exchange(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
}

function shownTitles(doc: Y.Doc): readonly string[] {
  const { needs, links } = readNeeds(doc);
  const fates = findFates(
    needs.map(({ id }) => id),
    links,
  );
  return needs.filter(({ id }) => !fates.get(id)?.isGone).map(({ title }) => title);
}

describe("merging needs", () => {
  it("leaves the old ones in the document, leading to the new one", () => {
    const { doc, ids } = docWith("A", "B", "C");
    mergeNeeds(doc, { from: ids.slice(0, 2), into: need("AB") }, care);
    expect(shownTitles(doc)).toEqual(["C", "AB"]);
    expect(readNeeds(doc).needs.map(({ title }) => title)).toEqual(["A", "B", "C", "AB"]);
  });

  it("is undone as if it had not been", () => {
    const { doc, ids } = docWith("A", "B");
    unmakeNeeds(doc, mergeNeeds(doc, { from: ids, into: need("AB") }, care));
    expect(readNeeds(doc)).toMatchObject({ links: [], setAside: [] });
    expect(readNeeds(doc).needs.map(({ title }) => title)).toEqual(["A", "B"]);
  });

  it("undone when somebody has gone on with the new one, brings the old ones back and keeps what was written", () => {
    const { doc, ids } = docWith("A", "B");
    const made = mergeNeeds(doc, { from: ids, into: need("AB") }, care);
    needDescription(doc, made.needIds[0] ?? "").insert(0, "Scritto nel frattempo");
    unmakeNeeds(doc, made);
    expect(shownTitles(doc)).toEqual(["A", "B", "AB"]);
  });

  it("by two people at once: both links are there, both new needs are there, and nothing is lost", () => {
    const { doc: one, ids } = docWith("A", "B", "C");
    const other = new Y.Doc({ gc: false });
    exchange(one, other);
    const [a = "", b = "", c = ""] = ids;
    mergeNeeds(one, { from: [a, b], into: need("AB") }, care);
    mergeNeeds(other, { from: [b, c], into: need("BC") }, care);
    exchange(one, other);
    for (const doc of [one, other]) {
      expect([...shownTitles(doc)].sort()).toEqual(["AB", "BC"]);
      const { needs, links } = readNeeds(doc);
      expect(needs).toHaveLength(5);
      const titleOf = (id: string) => needs.find((each) => each.id === id)?.title ?? "";
      expect(
        links
          .filter(({ from }) => from === b)
          .map(({ to }) => titleOf(to))
          .sort(),
      ).toEqual(["AB", "BC"]);
    }
    expect(readNeeds(one)).toEqual(readNeeds(other));
  });

  it("while another writes in one of the old ones keeps what was written", () => {
    const { doc: one, ids } = docWith("A", "B");
    const other = new Y.Doc({ gc: false });
    exchange(one, other);
    mergeNeeds(one, { from: ids, into: need("AB") }, care);
    changeNeed(other, ids[0] ?? "", { people: 12 }, care);
    exchange(one, other);
    expect(readNeeds(one).needs.find(({ title }) => title === "A")?.people).toBe(12);
  });
});

describe("splitting a need", () => {
  it("leaves it in the document, leading to its parts; undone, it is back", () => {
    const { doc, ids } = docWith("Tutto");
    const made = splitIntoNeeds(doc, { from: ids[0] ?? "", into: [need("Uno"), need("Due")] }, care);
    expect(shownTitles(doc)).toEqual(["Uno", "Due"]);
    expect(readNeeds(doc).links.map(({ kind }) => kind)).toEqual(["split", "split"]);
    unmakeNeeds(doc, made);
    expect(shownTitles(doc)).toEqual(["Tutto"]);
  });

  it("by one and merging it by another at once shows where it went both times", () => {
    const { doc: one, ids } = docWith("Tutto", "Altro");
    const other = new Y.Doc({ gc: false });
    exchange(one, other);
    splitIntoNeeds(one, { from: ids[0] ?? "", into: [need("Uno"), need("Due")] }, care);
    mergeNeeds(other, { from: ids, into: need("Insieme") }, care);
    exchange(one, other);
    expect([...shownTitles(one)].sort()).toEqual(["Due", "Insieme", "Uno"]);
    expect(readNeeds(one).links.filter(({ from }) => from === ids[0])).toHaveLength(3);
  });
});
