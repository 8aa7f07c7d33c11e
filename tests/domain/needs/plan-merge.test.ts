import { describe, expect, it } from "vitest";
import { proposeMerge, whyNotMerge } from "~/domain/needs/plan-merge";
import { proposeSplit, splitNeed } from "~/domain/needs/plan-split";
import { buildNeed } from "../../support/need-builders";

const place = (...municipalities: readonly string[]) => ({ municipalities, point: null, area: null });

describe("proposing to merge needs", () => {
  it("keeps all that they say, one after the other, and all their municipalities once", () => {
    const { merged } = proposeMerge([
      buildNeed({ title: "A", description: "uno", targetGroup: "anziani", place: place("001191", "001275") }),
      buildNeed({ title: "B", description: "due", targetGroup: "anziani", place: place("001275", "001024") }),
      buildNeed({ title: "C", description: " " }),
    ]);
    expect(merged.description).toBe("A\nuno\n\nB\ndue");
    expect(merged.targetGroup).toBe("anziani");
    expect(merged.place.municipalities).toEqual(["001191", "001275", "001024"]);
  });

  it("sums the people, and says of whom, so that nobody is counted twice unseen", () => {
    const proposal = proposeMerge([buildNeed({ people: 12 }), buildNeed({}), buildNeed({ people: 5 })]);
    expect(proposal.merged.people).toBe(17);
    expect(proposal.people).toEqual([12, 5]);
    expect(proposeMerge([buildNeed({}), buildNeed({})]).merged.people).toBeNull();
  });

  it("takes category and priority where they agree, and leaves them to be chosen where they do not", () => {
    const agreed = proposeMerge([buildNeed({ categoryId: "casa", priority: "low" }), buildNeed({})]);
    expect(agreed.merged).toMatchObject({ categoryId: "casa", priority: "low" });
    const differing = proposeMerge([
      buildNeed({ categoryId: "casa", priority: "low" }),
      buildNeed({ categoryId: "caldo", priority: "high" }),
    ]);
    expect(differing.merged).toMatchObject({ categoryId: "", priority: null });
    expect(differing.categoryIds).toEqual(["casa", "caldo"]);
    expect(differing.priorities).toEqual(["low", "high"]);
  });

  it("keeps a point only where there is one alone", () => {
    const withPoint = (longitude: number) =>
      buildNeed({ place: { ...place("001191"), point: [longitude, 44.88] } });
    expect(proposeMerge([withPoint(7.3), buildNeed({})]).merged.place.point).toEqual([7.3, 44.88]);
    expect(proposeMerge([withPoint(7.3), withPoint(7.4)]).merged.place.point).toBeNull();
  });

  it("needs two of one kind", () => {
    expect(whyNotMerge([buildNeed({})])).toBe("too-few");
    expect(whyNotMerge([buildNeed({}), buildNeed({ kind: "resource" })])).toBe("kinds-differ");
    expect(whyNotMerge([buildNeed({}), buildNeed({})])).toBeNull();
  });
});

describe("splitting a need", () => {
  const need = buildNeed({
    title: "Tutto",
    categoryId: "casa",
    people: 40,
    status: "taken-up",
    place: { ...place("001191", "001275", "001024"), point: [7.3, 44.88] },
  });

  it("is proposed with its municipalities shared out, and none of them twice or nowhere", () => {
    const parts = proposeSplit(need);
    expect(parts.flatMap(({ municipalities }) => municipalities)).toEqual(need.place.municipalities);
  });

  it("gives each part its own words, and all else of the need; its point only to the first", () => {
    const [one, other] = splitNeed(need, [
      { title: "Uno", municipalities: ["001191"], people: 30 },
      { title: "Due", municipalities: ["001275"], people: null },
    ]);
    expect(one).toMatchObject({ title: "Uno", people: 30, categoryId: "casa", status: "raised" });
    expect(one?.place).toEqual({ municipalities: ["001191"], point: [7.3, 44.88], area: null });
    expect(other?.place).toEqual({ municipalities: ["001275"], point: null, area: null });
    expect(one).not.toHaveProperty("id");
  });
});
