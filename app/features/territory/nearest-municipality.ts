import type { MunicipalityShape, Position } from "~/domain/map/map-shapes";

export type Direction = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

const steps: Readonly<Record<Direction, Position>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

type Seated = Pick<MunicipalityShape, "code" | "seat">;

/** Where an arrow key leads from a municipality: the nearest seat that lies more that way than to the side. */
export function nearestMunicipality<Shape extends Seated>(
  shapes: readonly Shape[],
  from: Seated,
  direction: Direction,
): Shape | null {
  const [stepX, stepY] = steps[direction];
  let nearest: { readonly shape: Shape; readonly far: number } | null = null;
  for (const shape of shapes) {
    const [x, y] = [shape.seat[0] - from.seat[0], shape.seat[1] - from.seat[1]];
    const along = x * stepX + y * stepY;
    const aside = Math.abs(x * stepY) + Math.abs(y * stepX);
    const far = along + 2 * aside;
    if (shape.code !== from.code && along > 0 && aside <= along && (nearest === null || far < nearest.far))
      nearest = { shape, far };
  }
  return nearest?.shape ?? null;
}
