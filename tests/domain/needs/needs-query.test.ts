import { describe, expect, it } from "vitest";
import {
  isNarrowed,
  type NeedsQuery,
  parseNeedsQuery,
  plainQuery,
  writeNeedsQuery,
} from "~/domain/needs/needs-query";

const full: NeedsQuery = {
  search: "anziani soli",
  kind: "resource",
  categories: ["caldo", "senza"],
  municipality: "001191",
  state: "taken-up",
  priority: "high",
  order: "place",
  indicator: "quanti",
  view: "map",
};

describe("the query of the screen of the needs", () => {
  it("comes back from the address as it was written into it", () => {
    expect(parseNeedsQuery(writeNeedsQuery(full))).toEqual(full);
    expect(parseNeedsQuery(writeNeedsQuery(plainQuery))).toEqual(plainQuery);
  });

  it("is nothing where nothing is narrowed", () => {
    expect(writeNeedsQuery(plainQuery).toString()).toBe("");
    expect(isNarrowed(plainQuery)).toBe(false);
  });

  it("tells no category at all from all of them", () => {
    const none = { ...plainQuery, categories: [] };
    expect(parseNeedsQuery(writeNeedsQuery(none)).categories).toEqual([]);
    expect(parseNeedsQuery(new URLSearchParams("")).categories).toBeNull();
  });

  it("takes what it does not know as not said", () => {
    const odd = new URLSearchParams(
      "tipo=boh&stato=x&priorita=altissima&comune=1&ordine=&vista=tre&cerca=%20",
    );
    expect(parseNeedsQuery(odd)).toEqual(plainQuery);
  });

  it("is narrowed by whatever leaves something out, not by order, colours or view", () => {
    expect(isNarrowed({ ...plainQuery, order: "title", indicator: "quanti", view: "map" })).toBe(false);
    expect(isNarrowed({ ...plainQuery, state: "all" })).toBe(false);
    for (const part of [
      { search: "a" },
      { kind: "need" },
      { categories: [] },
      { municipality: "001191" },
      { state: "gone" },
      { priority: "low" },
    ] as const)
      expect(isNarrowed({ ...plainQuery, ...part })).toBe(true);
  });
});
