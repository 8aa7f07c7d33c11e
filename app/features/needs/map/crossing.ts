import type { Position } from "~/domain/map/map-shapes";

/** Whether the border of an area crosses itself: what is within would not be clear. */
export function crossesItself(corners: readonly Position[]): boolean {
  const sides = corners.map((corner, index) => [corner, next(corners, index)] as const);
  return sides.some((side, index) =>
    sides.some((other, otherIndex) => {
      const apart = Math.abs(index - otherIndex);
      const areNeighbours = apart <= 1 || apart === sides.length - 1;
      return !areNeighbours && otherIndex > index && cross(side, other);
    }),
  );
}

type Side = readonly [Position, Position];

function next(corners: readonly Position[], index: number): Position {
  return corners[(index + 1) % corners.length] ?? [0, 0];
}

function cross([a, b]: Side, [c, d]: Side): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** Positive or negative by the side of the line on which the third lies. */
function turn(from: Position, to: Position, third: Position): number {
  return (to[0] - from[0]) * (third[1] - from[1]) - (to[1] - from[1]) * (third[0] - from[0]);
}
