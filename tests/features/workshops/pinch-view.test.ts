import { expect, test } from "vitest";
import {
  pinchView,
  type PlaneView,
  type Point,
  zoomAt,
  zoomRange,
} from "~/features/workshops/board/pinch-view";

const view: PlaneView = { x: 40, y: -20, zoom: 0.5 };
/** Which point of the plane lies under this one of the window. */
const under = ({ x, y, zoom }: PlaneView, at: Point) => ({ x: (at.x - x) / zoom, y: (at.y - y) / zoom });
const at = (x: number, y: number): Point => ({ x, y });

test("two fingers that part make the plane as much larger, and what was between them stays between them", () => {
  const after = pinchView(view, [at(100, 100), at(200, 100)], [at(80, 100), at(280, 100)]);
  expect(after.zoom).toBe(1);
  expect(under(after, at(180, 100))).toEqual(under(view, at(150, 100)));
});

test("two fingers that go together move the plane and do not change its size", () => {
  expect(pinchView(view, [at(100, 100), at(200, 100)], [at(110, 130), at(210, 130)])).toEqual({
    x: 50,
    y: 10,
    zoom: 0.5,
  });
});

test("no fingers make it larger or smaller than it may be, not even two on one point", () => {
  const [near, far] = [at(100, 100), at(101, 100)];
  expect(pinchView(view, [near, far], [at(0, 0), at(900, 900)]).zoom).toBe(zoomRange.greatest);
  expect(pinchView(view, [at(0, 0), at(900, 900)], [near, near]).zoom).toBe(zoomRange.smallest);
});

test("at the limit what is under the point still stays under it", () => {
  const after = zoomAt(view, 100, at(300, 200));
  expect(after.zoom).toBe(zoomRange.greatest);
  expect(under(after, at(300, 200))).toEqual(under(view, at(300, 200)));
});
