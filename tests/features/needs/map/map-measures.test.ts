import { expect, test } from "vitest";
import { roundKilometres } from "~/domain/map/scale-bar";
import { linesOf, splitByBlock } from "~/features/needs/map/split-path";

test("the bar of the scale is the longest round length that has room", () => {
  expect(roundKilometres(10, 110)).toBe(10);
  expect(roundKilometres(20, 110)).toBe(5);
  expect(roundKilometres(50, 110)).toBe(2);
  expect(roundKilometres(400, 110)).toBeCloseTo(0.2);
  expect(roundKilometres(1, 110)).toBe(100);
});

test("a path taken apart by blocks has all its lines, those that begin near to each other together", () => {
  const path = "M0,0L10,0M20,20L30,20M500,0L510,0";
  expect(linesOf(path)).toEqual(["M0,0L10,0", "M20,20L30,20", "M500,0L510,0"]);
  expect(splitByBlock(linesOf(path))).toEqual(["M0,0L10,0M20,20L30,20", "M500,0L510,0"]);
  expect(linesOf("")).toEqual([]);
});
