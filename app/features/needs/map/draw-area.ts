import type { Position } from "~/domain/map/map-shapes";
import { crossesItself } from "./crossing";

export const mostCorners = 100;
const fewestCorners = 3;

export type AreaFault = "too-few" | "too-many" | "crossing";

export type AreaStep =
  | { readonly status: "drawing"; readonly corners: readonly Position[]; readonly fault: AreaFault | null }
  | { readonly status: "closed"; readonly corners: readonly Position[] };

/**
 * What pointing at a place does to an area that is being drawn: another corner, or its end when the place is the
 * first corner or, once more, the last; `reach` is how near that is, in map units.
 */
export function pointAt(corners: readonly Position[], place: Position, reach: number): AreaStep {
  const [first, last] = [corners[0], corners.at(-1)];
  const isFirst = corners.length > 1 && first !== undefined && isNear(first, place, reach);
  const isLast = last !== undefined && isNear(last, place, reach / 4);
  if (isFirst || isLast) return closeArea(corners);
  if (corners.length >= mostCorners) return { status: "drawing", corners, fault: "too-many" };
  return { status: "drawing", corners: [...corners, place], fault: null };
}

/** An area that would not be one stays open, and it is said why. */
export function closeArea(corners: readonly Position[]): AreaStep {
  if (corners.length < fewestCorners) return { status: "drawing", corners, fault: "too-few" };
  if (crossesItself(corners)) return { status: "drawing", corners, fault: "crossing" };
  return { status: "closed", corners };
}

export function removeLastCorner(corners: readonly Position[]): AreaStep {
  return { status: "drawing", corners: corners.slice(0, -1), fault: null };
}

function isNear(one: Position, other: Position, reach: number): boolean {
  return Math.hypot(one[0] - other[0], one[1] - other[1]) <= reach;
}
