import { expect, test } from "vitest";
import { type Care, keptPlace, shownPlace } from "~/domain/needs/care";
import { metresBetween, type Point, parsePoint, snapToGrid, writePoint } from "~/domain/territory/point";

const care: Care = {
  categories: [{ id: "violenza", isSensitive: true }],
  gridMetres: 500,
  fewestPeople: 5,
};
const point: Point = [7.331_18, 44.885_12];
const place = { municipalities: ["001191"], point, area: null };
const coarse = { ...place, point: null };

test("what of a place is shown, and why not more", () => {
  const need = { kind: "need", categoryId: "", people: 12, place } as const;
  expect(shownPlace(need, care)).toMatchObject({ blurring: "grid" });
  expect(shownPlace({ ...need, people: null }, care)).toMatchObject({ blurring: "grid" });
  expect(shownPlace({ ...need, people: 4 }, care)).toEqual({ place: coarse, blurring: "few-people" });
  expect(shownPlace({ ...need, people: 5 }, care)).toMatchObject({ blurring: "grid" });
  expect(shownPlace({ ...need, categoryId: "violenza" }, care)).toEqual({
    place: coarse,
    blurring: "sensitive",
  });
  expect(shownPlace({ ...need, place: coarse, people: 1 }, care)).toEqual({
    place: coarse,
    blurring: "none",
  });
  expect(shownPlace({ ...need, kind: "resource", people: 1 }, care)).toEqual({ place, blurring: "none" });
});

test("a resource of a sensitive category shows no address either", () => {
  const refuge = { kind: "resource", categoryId: "violenza", people: null, place } as const;
  expect(shownPlace(refuge, care).blurring).toBe("sensitive");
  expect(keptPlace(refuge, care)).toEqual(coarse);
});

test("a point moves by less than the grid, everywhere in Italy, and only once", () => {
  for (let at = 0; at < 2_000; at++) {
    const anywhere: Point = [6.6 + ((at * 7) % 119) / 10, 36 + ((at * 13) % 110) / 10];
    for (const metres of [500, 1_000]) {
      const snapped = snapToGrid(anywhere, metres);
      expect(metresBetween(anywhere, snapped)).toBeLessThanOrEqual(metres * 0.71 + 2);
      expect(snapToGrid(snapped, metres)).toEqual(snapped);
    }
  }
});

test("a point is read as it was written, and nothing else is one", () => {
  expect(parsePoint(writePoint(point))).toEqual(point);
  for (const wrong of ["", "7.3", "7.3,44.8", "7.3 44.8 1", "200.0 44.8", "7.3 91.5", "NaN NaN", "7 44"])
    expect(parsePoint(wrong)).toBeNull();
});
