import { geoMercator, geoTransverseMercator, type GeoProjection } from "d3-geo";
import type { Point } from "~/domain/territory/point";
import type { MapProjection, Position } from "./map-shapes";

/** The projection as d3-geo has it; the central meridian is that of UTM 32N, 9° East. */
export function toGeoProjection({ kind, scale, x, y }: MapProjection): GeoProjection {
  const projection = kind === "mercator" ? geoMercator() : geoTransverseMercator().rotate([-9, 0]);
  return projection.scale(scale).translate([x, y]);
}

/** Null: the point cannot be drawn. */
export function project(projection: MapProjection, point: Point): Position | null {
  const position = toGeoProjection(projection)([...point]);
  return position && [position[0], position[1]];
}

export function unproject(projection: MapProjection, position: Position): Point | null {
  const point = toGeoProjection(projection).invert?.([...position]) ?? null;
  return point && [point[0], point[1]];
}
