import { expect, test } from "vitest";
import type { Position } from "~/domain/map/map-shapes";
import { closeArea, mostCorners, pointAt, removeLastCorner } from "~/features/needs/map/draw-area";

const square: readonly Position[] = [
  [0, 0],
  [100, 0],
  [100, 100],
  [0, 100],
];

test("pointing adds a corner, and pointing at the first one closes the area", () => {
  const three = square.slice(0, 3);
  expect(pointAt(three, [0, 100], 10)).toEqual({ status: "drawing", corners: square, fault: null });
  expect(pointAt(square, [4, -3], 10)).toEqual({ status: "closed", corners: square });
});

test("the same place twice closes the area too: Enter needs no pointer", () => {
  expect(pointAt(square, [0, 100], 10).status).toBe("closed");
});

test("with fewer than three corners there is no area, and it is said", () => {
  const two = square.slice(0, 2);
  expect(closeArea(two)).toEqual({ status: "drawing", corners: two, fault: "too-few" });
});

test("a border that crosses itself is told, and nothing of it is lost", () => {
  const crossed: readonly Position[] = [
    [0, 0],
    [100, 100],
    [100, 0],
    [0, 100],
  ];
  expect(closeArea(crossed)).toEqual({ status: "drawing", corners: crossed, fault: "crossing" });
  expect(closeArea(square).status).toBe("closed");
});

test("a hundred corners are the most", () => {
  const round = Array.from({ length: mostCorners }, (_, index): Position => {
    const angle = (index / mostCorners) * 2 * Math.PI;
    return [1000 * Math.cos(angle), 1000 * Math.sin(angle)];
  });
  expect(pointAt(round, [0, 0], 1)).toEqual({ status: "drawing", corners: round, fault: "too-many" });
  expect(closeArea(round).status).toBe("closed");
});

test("the last corner is taken back", () => {
  expect(removeLastCorner(square).corners).toEqual(square.slice(0, 3));
});
