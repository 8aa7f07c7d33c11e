import { expect, test } from "vitest";
import { findHeights, joinSlices, sliceLines } from "~/domain/map/path-slices";

test("lines about as far down are one slice, and each line stays whole", () => {
  const slices = sliceLines("M0,10L5,20M0,400L5,-3.5M9,12L3,45L1,30Z");
  expect(slices).toEqual([
    { path: "M0,10L5,20M9,12L3,45L1,30Z", top: 10, bottom: 45 },
    { path: "M0,400L5,-3.5", top: -3.5, bottom: 400 },
  ]);
  expect(sliceLines("")).toEqual([]);
});

test("no part is lost, and none is higher or lower than its slice says", () => {
  const parts = Array.from({ length: 500 }, (_, at) => findHeights(`M${at},${at}L0,${(at * 37) % 900}Z`));
  const slices = joinSlices(parts);
  expect(slices.length).toBeLessThan(30);
  for (const { path, top, bottom } of parts) {
    const [slice, other] = slices.filter((one) => one.path.includes(path));
    expect(other).toBeUndefined();
    expect(slice!.top).toBeLessThanOrEqual(top);
    expect(slice!.bottom).toBeGreaterThanOrEqual(bottom);
  }
});

test("of a path with other commands nobody says where it is", () => {
  expect(findHeights("M0,0h10v10Z")).toEqual({ path: "M0,0h10v10Z", top: -Infinity, bottom: Infinity });
});
