import { describe, expect, it } from "vitest";
import { defaultCategories } from "~/domain/needs/default-categories";
import { countByCategory, filterNeeds, listNeeds } from "~/domain/needs/list-needs";
import type { Need, NeedLink } from "~/domain/needs/need";
import { type NeedsQuery, plainQuery } from "~/domain/needs/needs-query";
import { buildNeed } from "../../support/need-builders";

const names: Readonly<Record<string, string>> = { "001191": "Pinerolo", "001275": "Torre Pellice" };

function titlesOf(needs: readonly Need[], query: Partial<NeedsQuery> = {}, links: readonly NeedLink[] = []) {
  const listed = listNeeds(
    { needs, links, evidence: [] },
    { categories: defaultCategories, nameOf: (code) => names[code] ?? null },
  );
  return filterNeeds(listed, { ...plainQuery, ...query }, "it").map(({ need }) => need.title);
}

const at = (...municipalities: readonly string[]) => ({ municipalities, point: null, area: null });

describe("filtering the needs", () => {
  it("finds every word that was typed, without accents and capitals, in all that is said of a need", () => {
    const needs = [
      buildNeed({ title: "Città senza bus", categoryId: "trasporti", place: at("001191") }),
      buildNeed({ title: "Altro", description: "Nessun autobus la sera" }),
    ];
    expect(titlesOf(needs, { search: "CITTA pinerolo" })).toEqual(["Città senza bus"]);
    expect(titlesOf(needs, { search: "trasporto" })).toEqual(["Città senza bus"]);
    expect(titlesOf(needs, { search: "bus" })).toHaveLength(2);
    expect(titlesOf(needs, { search: "bus treno" })).toEqual([]);
  });

  it("leaves out what is set aside and what went into others, until they are asked for", () => {
    const needs = [
      buildNeed({ id: "a", title: "A" }),
      buildNeed({ id: "b", title: "B", status: "set-aside" }),
      buildNeed({ id: "c", title: "C" }),
      buildNeed({ id: "d", title: "D", status: "taken-up" }),
    ];
    const links = [{ id: "l", kind: "merge", from: "c", to: "a" } as const];
    expect(titlesOf(needs, {}, links)).toEqual(["A", "D"]);
    expect(titlesOf(needs, { state: "all" }, links)).toEqual(["A", "B", "C", "D"]);
    expect(titlesOf(needs, { state: "set-aside" }, links)).toEqual(["B"]);
    expect(titlesOf(needs, { state: "gone" }, links)).toEqual(["C"]);
    expect(titlesOf(needs, { state: "raised" }, links)).toEqual(["A"]);
  });

  it("knows a need by its kind, priority and any of its municipalities", () => {
    const needs = [
      buildNeed({ title: "A", kind: "resource" }),
      buildNeed({ title: "B", priority: "high", place: at("001275", "001191") }),
    ];
    expect(titlesOf(needs, { kind: "resource" })).toEqual(["A"]);
    expect(titlesOf(needs, { priority: "high" })).toEqual(["B"]);
    expect(titlesOf(needs, { municipality: "001191" })).toEqual(["B"]);
  });

  it("shows needs of a category that was taken off the list with those without one", () => {
    const needs = [
      buildNeed({ title: "A", categoryId: "tolta" }),
      buildNeed({ title: "B" }),
      buildNeed({ title: "C", categoryId: "caldo" }),
    ];
    expect(titlesOf(needs, { categories: ["senza"] })).toEqual(["A", "B"]);
    expect(titlesOf(needs, { categories: ["caldo"] })).toEqual(["C"]);
    expect(titlesOf(needs, { categories: [] })).toEqual([]);
  });

  it("counts each category among what is shown else, whichever of them are on", () => {
    const needs = [
      buildNeed({ categoryId: "caldo" }),
      buildNeed({ categoryId: "caldo", priority: "high" }),
      buildNeed({ categoryId: "casa" }),
      buildNeed({}),
    ];
    const listed = listNeeds(
      { needs, links: [], evidence: [] },
      { categories: defaultCategories, nameOf: () => null },
    );
    const counts = countByCategory(listed, { ...plainQuery, categories: ["casa"] });
    expect(Object.fromEntries(counts)).toEqual({ caldo: 2, casa: 1, senza: 1 });
    expect(countByCategory(listed, { ...plainQuery, priority: "high" }).get("caldo")).toBe(1);
  });
});

describe("ordering the needs", () => {
  const needs = [
    buildNeed({ title: "Zitti", people: 5, priority: "low", categoryId: "casa", place: at("001275") }),
    buildNeed({ title: "Èlite", people: 9, categoryId: "caldo" }),
    buildNeed({ title: "Fuori", people: 7, priority: "high", place: at("001191") }),
    buildNeed({ title: "Dopo", priority: "high", categoryId: "caldo" }),
  ];

  it.each([
    ["priority", ["Fuori", "Dopo", "Zitti", "Èlite"]],
    ["people", ["Èlite", "Fuori", "Zitti", "Dopo"]],
    ["title", ["Dopo", "Èlite", "Fuori", "Zitti"]],
    ["newest", ["Dopo", "Fuori", "Èlite", "Zitti"]],
    ["place", ["Fuori", "Zitti", "Dopo", "Èlite"]],
    ["category", ["Zitti", "Dopo", "Èlite", "Fuori"]],
  ] as const)("by %s", (order, titles) => {
    expect(titlesOf(needs, { order })).toEqual(titles);
  });
});
