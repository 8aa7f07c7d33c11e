import type { Point } from "~/domain/territory/point";

/** The corners of an area as files have them: closed, and counter-clockwise, as RFC 7946 wants outer rings. */
export function toRing(area: readonly Point[]): readonly Point[] {
  const [first] = area;
  if (first === undefined) return [];
  const turned = signedArea(area) < 0 ? [first, ...area.slice(1).reverse()] : area;
  return [...turned, first];
}

/** The corners of a ring, whichever way it goes: those that repeat the one before are left out, and the last that closes it. */
export function fromRing(ring: readonly Point[]): readonly Point[] {
  const corners = ring.filter((corner, index) => index === 0 || !isSame(corner, ring[index - 1]));
  const isClosed = corners.length > 1 && isSame(corners[0], corners.at(-1));
  return isClosed ? corners.slice(0, -1) : corners;
}

function isSame(one: Point | undefined, other: Point | undefined): boolean {
  return one !== undefined && other !== undefined && one[0] === other[0] && one[1] === other[1];
}

/** In square degrees; above 0 when the corners go counter-clockwise. */
export function signedArea(area: readonly Point[]): number {
  let doubled = 0;
  for (const [index, [x, y]] of area.entries()) {
    const [nextX, nextY] = area[(index + 1) % area.length] ?? [x, y];
    doubled += x * nextY - nextX * y;
  }
  return doubled / 2;
}
