import { expect, test } from "vitest";
import { rowsOfSheet } from "~/features/workshops/attendance/rows-of-sheet";

test("a hall where few are expected signs on one paper", () => {
  expect(rowsOfSheet(0)).toBe(22);
  expect(rowsOfSheet(10)).toBe(22);
});

test("where more are expected the last paper is full too, and everybody has a row, with twelve to spare", () => {
  expect(rowsOfSheet(11)).toBe(22 + 26);
  for (const expected of [11, 36, 37, 100]) {
    expect(rowsOfSheet(expected)).toBeGreaterThanOrEqual(expected + 12);
    expect((rowsOfSheet(expected) - 22) % 26).toBe(0);
  }
});
