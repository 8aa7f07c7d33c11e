import type { Feature, MultiPolygon, Polygon, Position as Coordinates } from "geojson";
import { feature } from "topojson-client";
import type { Point } from "~/domain/territory/point";
import type { Boundaries, BoundaryOf } from "./boundaries";
import { type Box, boxAround } from "./fit-drawing";
import type { MapProjection, MunicipalityShape } from "./map-shapes";
import { pointWithin } from "./point-within";
import { project } from "./project";

/** A municipality on a plane. */
export type Area = Feature<Polygon | MultiPolygon, BoundaryOf>;

export interface KnownSeat {
  readonly seat: Point;
  readonly size: number;
}

/** Those without a shape are left out. */
export function areasOf(flat: Boundaries): readonly Area[] {
  return feature<BoundaryOf>(flat, flat.objects.comuni).features.flatMap(({ geometry, properties }) =>
    geometry.type === "Polygon" || geometry.type === "MultiPolygon"
      ? [{ type: "Feature", geometry, properties }]
      : [],
  );
}

export function ringsOf({ geometry }: Area): readonly Coordinates[][] {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

/** Null: its shape is empty. */
export function boxOf(area: Area): Box | null {
  return boxAround(ringsOf(area).flat());
}

/** Of a municipality that is in no table. */
const usualSize = 2;

/** All but its path: a municipality that no table knows has its place somewhere within. */
export function describeArea(
  area: Area,
  projection: MapProjection,
  known: KnownSeat | null,
): Omit<MunicipalityShape, "path" | "isInDistrict"> {
  const { code, name, province, seat = known?.seat, size = known?.size ?? usualSize } = area.properties;
  const position = seat && project(projection, seat);
  const at = position ?? pointWithin(ringsOf(area));
  return { code, name, province, seat: [round(at[0]), round(at[1])], weight: size };
}

function round(units: number): number {
  return Math.round(units * 10) / 10;
}
