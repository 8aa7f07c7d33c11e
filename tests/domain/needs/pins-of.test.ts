import { expect, test } from "vitest";
import { unproject } from "~/domain/map/project";
import { defaultCategories } from "~/domain/needs/default-categories";
import type { Need } from "~/domain/needs/need";
import { needsInSight } from "~/domain/needs/needs-in-sight";
import { pinsOf } from "~/domain/needs/pins-of";
import { metresBetween, type Point, snapToGrid } from "~/domain/territory/point";
import { buildShapes } from "../../support/map-builders";
import { buildNeed } from "../../support/need-builders";

const shapes = buildShapes(["Pinerolo", "Cavour", "None"]);
const care = { gridMetres: 500, fewestPeople: 5 };
const point: Point = [7.331_18, 44.885_12];
const seat = (at: number) => unproject(shapes.projection, shapes.municipalities[at]?.seat ?? [0, 0]);
const pins = (...needs: readonly Need[]) => pinsOf({ needs, categories: defaultCategories, care, shapes });
const at = (municipalities: readonly string[], point: Point | null = null) => ({
  municipalities,
  point,
  area: null,
});

test("a pin stands at the point that may be shown, else at the seat of the first municipality that is drawn", () => {
  const [fine, coarse] = pins(
    buildNeed({ id: "a", people: 12, place: at(["000001"], point) }),
    buildNeed({ id: "b", place: at(["999999", "000002"]) }),
  );
  expect(fine).toMatchObject({ id: "a", point: snapToGrid(point, 500), count: 12 });
  expect(coarse).toMatchObject({ id: "b", point: seat(1), count: null });
});

test("nothing finer than the municipality is on the map of a sensitive category, or of few people", () => {
  const place = { ...at(["000001"], point), area: [point, [7.4, 44.9], [7.4, 44.8]] as const };
  const shown = pins(
    buildNeed({ id: "a", categoryId: "violenza", people: 40, place }),
    buildNeed({ id: "b", people: 4, place: { ...place, municipalities: ["000002"] } }),
  );
  expect(shown.map(({ point }) => point)).toEqual([seat(0), seat(1)]);
  expect(shown.map(({ area }) => area)).toEqual([null, null]);
  expect(shown.map(({ count }) => count)).toEqual([40, null]);
});

test("a need with nowhere to stand has no pin; one with an area stands in its middle", () => {
  const area = [
    [7.3, 44.8],
    [7.4, 44.8],
    [7.4, 44.9],
    [7.3, 44.9],
  ] as const;
  const shown = pins(
    buildNeed({ id: "a" }),
    buildNeed({ id: "b", place: at(["999999"]) }),
    buildNeed({ id: "c", kind: "resource", place: { municipalities: [], point: null, area } }),
  );
  expect(shown.map(({ id }) => id)).toEqual(["c"]);
  expect(metresBetween(shown[0]?.point ?? [0, 0], [7.35, 44.85])).toBeLessThan(2);
});

test("those on one spot are fanned out, each always in the same way", () => {
  const many = Array.from({ length: 30 }, (_, index) =>
    buildNeed({ id: `n${index}`, place: at(["000003"]) }),
  );
  const shown = pins(...many);
  const again = pins(...many.toReversed());
  const spots = new Map(again.map((pin) => [pin.id, pin.point]));
  for (const pin of shown) {
    expect(spots.get(pin.id)).toEqual(pin.point);
    expect(metresBetween(pin.point, seat(2) ?? [0, 0])).toBeLessThan(1_000);
    const others = shown.filter(({ id }) => id !== pin.id);
    const nearest = Math.min(...others.map((other) => metresBetween(other.point, pin.point)));
    expect(nearest).toBeGreaterThan(100);
  }
  expect(shown.map(({ id }) => id)).toEqual(many.map(({ id }) => id));
});

test("needs that live on in others, and those set aside, are not in sight", () => {
  const needs = [
    buildNeed({ id: "a" }),
    buildNeed({ id: "b" }),
    buildNeed({ id: "c", status: "set-aside" }),
    buildNeed({ id: "d", status: "taken-up" }),
  ];
  const links = [{ id: "l", kind: "merge", from: "a", to: "b" }] as const;
  expect(needsInSight({ needs, links }).map(({ id }) => id)).toEqual(["b", "d"]);
});
