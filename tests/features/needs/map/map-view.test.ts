import { expect, test } from "vitest";
import {
  afterResize,
  centreOn,
  fitView,
  isSameView,
  toMap,
  toScreen,
  viewBetween,
  viewOf,
} from "~/features/needs/map/map-view";

const drawing = { width: 1000, height: 800 };
const frame = { width: 500, height: 600 };

test("the fitted drawing lies in the middle of its frame, whole", () => {
  const view = fitView(drawing, frame);
  expect(view).toEqual({ k: 0.5, x: 0, y: 100 });
  expect(toScreen(view, [1000, 800])).toEqual([500, 500]);
});

test("a place on the drawing and its pixel lead to each other", () => {
  const view = { k: 2.5, x: -130, y: 42 };
  expect(toMap(view, toScreen(view, [123, 456]))).toEqual([123, 456]);
});

test("whoever saw all sees all in a frame of another size; of who was nearer, what was in the middle stays there", () => {
  const to = { width: 1000, height: 400 };
  expect(afterResize(fitView(drawing, frame), { from: frame, to, drawing })).toEqual(fitView(drawing, to));
  const near = centreOn([300, 200], 3, frame);
  const after = afterResize(near, { from: frame, to, drawing });
  expect(toMap(after, [500, 200])).toEqual([300, 200]);
});

test("all places that are to be seen are within the frame, and one alone is not looked at nearer than allowed", () => {
  const places = [
    [100, 100],
    [300, 500],
    [200, 50],
  ] as const;
  const view = viewOf(places, frame, 20);
  for (const [x, y] of places.map((place) => toScreen(view, place))) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(frame.width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(frame.height);
  }
  expect(viewOf([[100, 100]], frame, 4).k).toBe(4);
});

test("on the way between two views the place that both show at the same pixel stays there", () => {
  const from = { k: 1, x: 0, y: 0 };
  const fixed = [100, 50] as const;
  const to = { k: 4, x: fixed[0] - 4 * fixed[0], y: fixed[1] - 4 * fixed[1] };
  const [x, y] = toScreen(viewBetween(from, to, 0.5), fixed);
  expect(x).toBeCloseTo(100);
  expect(y).toBeCloseTo(50);
  expect(viewBetween(from, to, 1)).toBe(to);
});

test("views are the same but for a pixel", () => {
  expect(isSameView({ k: 1, x: 0, y: 0 }, { k: 1.0005, x: 0.5, y: -0.5 })).toBe(true);
  expect(isSameView({ k: 1, x: 0, y: 0 }, { k: 1.1, x: 0, y: 0 })).toBe(false);
  expect(isSameView({ k: 1, x: 0, y: 0 }, { k: 1, x: 0.5, y: 0 }, 0)).toBe(false);
});
