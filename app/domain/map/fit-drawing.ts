import type { MapProjection } from "./map-shapes";

/** A rectangle, in whatever units. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly projection: MapProjection;
}

const width = 1000;
const lowest = 600;
const highest = 1400;
const margin = 40;

/** The drawing that a box fills, with a margin; the box is as the projection of scale 1 about 0 has it. */
export function fitDrawing(kind: MapProjection["kind"], box: Box): Drawing {
  const across = Math.max(box.right - box.left, Number.EPSILON);
  const down = Math.max(box.bottom - box.top, Number.EPSILON);
  const scale = Math.min((width - 2 * margin) / across, (highest - 2 * margin) / down);
  const height = Math.round(Math.min(highest, Math.max(lowest, down * scale + 2 * margin)));
  const x = width / 2 - (scale * (box.left + box.right)) / 2;
  const y = height / 2 - (scale * (box.top + box.bottom)) / 2;
  return { width, height, projection: { kind, scale, x, y } };
}

/** The smallest box around all positions; null: there is none. */
export function boxAround(positions: Iterable<readonly number[]>): Box | null {
  let box: Box | null = null;
  for (const [x = 0, y = 0] of positions)
    box = box
      ? {
          left: Math.min(box.left, x),
          top: Math.min(box.top, y),
          right: Math.max(box.right, x),
          bottom: Math.max(box.bottom, y),
        }
      : { left: x, top: y, right: x, bottom: y };
  return box;
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}
