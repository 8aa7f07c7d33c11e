import { expect, test } from "vitest";
import { linesOnce } from "~/domain/map/lines-once";

const left = "M0,0L10,0L10,10L0,10Z";
const right = "M10,10L10,0L20,0L20,10Z";

test("a line that two shapes share is drawn once, whichever way round each goes", () => {
  expect(linesOnce(left + right)).toBe("M0,0L10,0L10,10L0,10L0,0M10,0L20,0L20,10L10,10");
  expect(sidesOf(linesOnce(left + right))).toHaveLength(7);
});

test("every side of every shape is drawn, also of one within another", () => {
  const within = "M2,2L4,2L4,4Z";
  expect(sidesOf(linesOnce(left + within))).toEqual(sidesOf("M0,0L10,0L10,10L0,10L0,0M2,2L4,2L4,4L2,2"));
});

test("a side of no length is not drawn, and what is not straight stays as it is", () => {
  expect(linesOnce("M0,0L0,0L-1.5,2Z")).toBe("M0,0L-1.5,2");
  expect(linesOnce("M0,0h10v10Z")).toBe("M0,0h10v10Z");
  expect(linesOnce("")).toBe("");
});

/** Of lines with absolute corners, each as its ends in order. */
function sidesOf(path: string): readonly string[] {
  return path
    .split("M")
    .slice(1)
    .flatMap((line) => {
      const corners = line.split("L");
      return corners.slice(1).map((corner, at) => [corners[at], corner].sort().join(" "));
    })
    .sort();
}
