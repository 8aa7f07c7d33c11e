import { describe, expect, it } from "vitest";
import { areaAround, givePlace, movePoint, nowhere, toggleMunicipality } from "~/domain/needs/give-place";
import { metresBetween, type Point } from "~/domain/territory/point";

const pinerolo: Point = [7.3312, 44.8851];

describe("giving a place", () => {
  it("a point brings its municipality, and takes the place of an earlier point with its own", () => {
    const first = givePlace(nowhere, { municipalityCode: "001191", point: pinerolo });
    expect(first).toEqual({ municipalities: ["001191"], point: pinerolo, area: null });
    const second = givePlace(first, { municipalityCode: "001275", point: [7.2219, 44.8202] });
    expect(second).toEqual({ municipalities: ["001275"], point: [7.2219, 44.8202], area: null });
  });

  it("a municipality comes to those that are there, once", () => {
    const two = givePlace(givePlace(nowhere, { municipalityCode: "001191" }), { municipalityCode: "001275" });
    expect(two.municipalities).toEqual(["001191", "001275"]);
    expect(givePlace(two, { municipalityCode: "001191" }).municipalities).toEqual(["001191", "001275"]);
  });

  it("a point outside every municipality leaves them as they are", () => {
    const place = { ...nowhere, municipalities: ["001191"] };
    expect(givePlace(place, { municipalityCode: null, point: pinerolo }).municipalities).toEqual(["001191"]);
  });

  it("toggling a municipality twice changes nothing", () => {
    const once = toggleMunicipality(nowhere, "001191");
    expect(once.municipalities).toEqual(["001191"]);
    expect(toggleMunicipality(once, "001191")).toEqual(nowhere);
  });
});

describe("an area around a place", () => {
  it("has all its corners at that distance", () => {
    for (const corner of areaAround(pinerolo, 3000))
      expect(Math.abs(metresBetween(pinerolo, corner) - 3000)).toBeLessThan(15);
  });
});

describe("moving a point", () => {
  it.each(["north", "east", "south", "west"] as const)("%s goes as far as it says", (direction) => {
    const moved = movePoint(pinerolo, direction, 500);
    expect(Math.abs(metresBetween(pinerolo, moved) - 500)).toBeLessThan(3);
  });

  it("there and back is where it was", () => {
    const back = movePoint(movePoint(pinerolo, "north", 500), "south", 500);
    expect(metresBetween(pinerolo, back)).toBeLessThan(2);
  });
});
