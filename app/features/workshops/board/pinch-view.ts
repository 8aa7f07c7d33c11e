export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a plane lies under its window: moved, then made larger or smaller from its corner. */
export interface PlaneView extends Point {
  readonly zoom: number;
}

export type TwoFingers = readonly [Point, Point];

/** As far as a plane may be seen from, and as near. */
export const zoomRange = { smallest: 0.08, greatest: 2 } as const;

export function limitZoom(zoom: number): number {
  return Math.min(zoomRange.greatest, Math.max(zoomRange.smallest, zoom));
}

/** What is under the point, in px of the window, stays under it. */
export function zoomAt(view: PlaneView, factor: number, at: Point): PlaneView {
  const zoom = limitZoom(view.zoom * factor);
  const ratio = zoom / view.zoom;
  return { x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio, zoom };
}

/** Two fingers went from here to there: what was between them goes along, and is as much larger as they are apart. */
export function pinchView(view: PlaneView, before: TwoFingers, after: TwoFingers): PlaneView {
  const [from, to] = [middleOf(before), middleOf(after)];
  const moved = { ...view, x: view.x + to.x - from.x, y: view.y + to.y - from.y };
  // Two fingers on one point say nothing of a size.
  return zoomAt(moved, Math.max(1, apart(after)) / Math.max(1, apart(before)), to);
}

function middleOf([one, other]: TwoFingers): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}

function apart([one, other]: TwoFingers): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
