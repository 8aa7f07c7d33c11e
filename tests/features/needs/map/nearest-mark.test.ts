import { expect, test } from "vitest";
import { nearestMark } from "~/features/needs/map/nearest-mark";

const at = (key: string, x: number, y: number) => ({ key, position: [x, y] as const });
const here = at("here", 0, 0);

test("an arrow leads to the nearest in its direction", () => {
  const marks = [here, at("near", 10, 2), at("far", 40, 0), at("behind", -5, 0)];
  expect(nearestMark(marks, here, "right")?.key).toBe("near");
  expect(nearestMark(marks, here, "left")?.key).toBe("behind");
});

test("what lies ahead is nearer than what lies as far beside", () => {
  const marks = [here, at("ahead", 0, -30), at("beside", -25, -10)];
  expect(nearestMark(marks, here, "up")?.key).toBe("ahead");
});

test("what lies beside is reached where nothing is ahead, so that every mark can be reached", () => {
  const marks = [here, at("beside", 3, 90)];
  expect(nearestMark(marks, here, "right")?.key).toBe("beside");
  expect(nearestMark(marks, here, "up")).toBeNull();
});
