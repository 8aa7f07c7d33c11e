import type { Position } from "./map-shapes";

type Ring = readonly (readonly number[])[];

/** How many lines are laid across the shape. */
const lines = 15;

/** A point well within a flat shape of rings, holes among them: the middle of the widest stretch of some lines across it. */
export function pointWithin(rings: readonly Ring[]): Position {
  const heights = rings.flat().map(([, y = 0]) => y);
  const top = heights.reduce((least, y) => Math.min(least, y), Infinity);
  const bottom = heights.reduce((most, y) => Math.max(most, y), -Infinity);
  const stretches = Array.from({ length: lines }, (_, index) =>
    widestStretch(rings, top + ((bottom - top) * (index + 0.5)) / lines),
  );
  const widest = stretches.reduce((best, next) => (next.width > best.width ? next : best));
  return [widest.middle, widest.y];
}

interface Stretch {
  readonly y: number;
  readonly middle: number;
  readonly width: number;
}

function widestStretch(rings: readonly Ring[], y: number): Stretch {
  const crossings = rings.flatMap((ring) => crossingsOf(ring, y)).sort((a, b) => a - b);
  let widest: Stretch = { y, middle: crossings[0] ?? 0, width: -1 };
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const [from = 0, to = 0] = crossings.slice(index, index + 2);
    if (to - from > widest.width) widest = { y, middle: (from + to) / 2, width: to - from };
  }
  return widest;
}

function crossingsOf(ring: Ring, y: number): number[] {
  return ring.slice(1).flatMap(([x1 = 0, y1 = 0], index) => {
    const [x0 = 0, y0 = 0] = ring[index] ?? [];
    return y0 <= y === y1 <= y ? [] : [x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)];
  });
}
