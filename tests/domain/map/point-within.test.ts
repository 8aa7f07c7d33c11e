import { expect, test } from "vitest";
import { pointWithin } from "~/domain/map/point-within";

const square = (from: number, to: number) => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
  [from, from],
];

test("a square has it in the middle of its width", () => {
  expect(pointWithin([square(0, 10)])[0]).toBeCloseTo(5);
});

test("it is in no hole", () => {
  const [x, y] = pointWithin([square(0, 10), square(2, 8)]);
  expect(Math.min(x, y) < 2 || Math.max(x, y) > 8).toBe(true);
});

test("it is in the arm of a shape whose middle is outside", () => {
  const [x, y] = pointWithin([
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [9, 10],
      [9, 1],
      [0, 1],
      [0, 0],
    ],
  ]);
  expect(y < 1 || x > 9).toBe(true);
});

test("of several pieces it takes the widest", () => {
  const [x] = pointWithin([square(0, 1), square(20, 60)]);
  expect(x).toBeCloseTo(40);
});
