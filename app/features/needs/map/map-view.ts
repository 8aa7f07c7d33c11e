import type { MapShapes, Position } from "~/domain/map/map-shapes";

/** Where the drawing stands in its frame: a place on it is at `k` times itself plus `x` and `y`, in pixels. */
export interface MapView {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** The whole drawing, in the middle of the frame. */
export function fitView({ width, height }: Pick<MapShapes, "width" | "height">, frame: FrameSize): MapView {
  const k = Math.min(frame.width / width, frame.height / height);
  return { k, x: (frame.width - width * k) / 2, y: (frame.height - height * k) / 2 };
}

/** How far out and in one may go. */
export function zoomLimits(fit: MapView): readonly [least: number, most: number] {
  return [fit.k * 0.5, fit.k * 20];
}

export function toScreen(view: MapView, [x, y]: Position): Position {
  return [x * view.k + view.x, y * view.k + view.y];
}

export function toMap(view: MapView, [x, y]: Position): Position {
  return [(x - view.x) / view.k, (y - view.y) / view.k];
}

/** The same scale with this place in the middle, or as near to it as asked. */
export function centreOn(position: Position, k: number, frame: FrameSize): MapView {
  return { k, x: frame.width / 2 - position[0] * k, y: frame.height / 2 - position[1] * k };
}

/** All these places in the frame, not nearer than the limit; a margin is left for the pins. */
export function viewOf(positions: readonly Position[], frame: FrameSize, limit: number): MapView {
  const [xs, ys] = [positions.map(([x]) => x), positions.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const margin = Math.min(80, frame.width / 5, frame.height / 5);
  const k = Math.min(
    (frame.width - 2 * margin) / Math.max(right - left, 1e-6),
    (frame.height - 2 * margin) / Math.max(bottom - top, 1e-6),
    limit,
  );
  return centreOn([(left + right) / 2, (top + bottom) / 2], k, frame);
}

/** The frame has another size: what was in the middle stays there; who saw all sees all again. */
export function afterResize(
  view: MapView,
  { from, to, drawing }: { from: FrameSize; to: FrameSize; drawing: Pick<MapShapes, "width" | "height"> },
): MapView {
  const [fitBefore, fitNow] = [fitView(drawing, from), fitView(drawing, to)];
  if (isSameView(view, fitBefore)) return fitNow;
  const middle = toMap(view, [from.width / 2, from.height / 2]);
  return centreOn(middle, (view.k / fitBefore.k) * fitNow.k, to);
}

/** The same but for so many pixels. */
export function isSameView(one: MapView, other: MapView, pixels = 1): boolean {
  const isNear = Math.abs(one.x - other.x) <= pixels && Math.abs(one.y - other.y) <= pixels;
  return isNear && Math.abs(one.k / other.k - 1) <= pixels / 1000;
}

/** Between two views at a part of the way, 0 to 1; the scale changes by equal factors. */
export function viewBetween(from: MapView, to: MapView, part: number): MapView {
  if (part >= 1) return to;
  const k = from.k * (to.k / from.k) ** part;
  // With the scale, the place that stays put goes straight: `x` is then linear in `k`.
  const share = Math.abs(to.k - from.k) < 1e-9 ? part : (k - from.k) / (to.k - from.k);
  return { k, x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
