import type { Point } from "~/domain/territory/point";
import { checkPoint, readDegrees } from "./read-coordinates";
import { fromRing } from "./ring";
import type { RowFaults } from "./row-fault";
import { thinArea } from "./thin-area";

export interface FinePlace {
  readonly point: Point | null;
  readonly area: readonly Point[] | null;
}

const nowhere: FinePlace = { point: null, area: null };

/** A point or a polygon of GeoJSON, whichever way its corners go; of a polygon with holes the outer border. */
export function readGeometry(geometry: unknown, faults: RowFaults): FinePlace {
  if (geometry === null || geometry === undefined) return nowhere;
  const { type, coordinates } = geometry as { readonly type?: unknown; readonly coordinates?: unknown };
  switch (type) {
    case "Point":
      return { point: readPosition(coordinates, faults), area: null };
    case "Polygon":
      return { point: null, area: readCorners(itemsOf(coordinates)[0], faults) };
    case "MultiPoint":
    case "MultiPolygon": {
      const shapes = itemsOf(coordinates);
      if (shapes.length > 1) faults.add("several-shapes", "area", String(shapes.length));
      return shapes.length > 1
        ? nowhere
        : readGeometry({ type: type.slice(5), coordinates: shapes[0] }, faults);
    }
    default:
      faults.add("unknown-shape", "area", String(type));
      return nowhere;
  }
}

const polygon = /^POLYGON\s*\(\(([^()]*)\)/i;
const point = /^POINT\s*\(([^()]*)\)/i;

/** A point or a polygon as tables for maps have them. */
export function readWkt(typed: string, faults: RowFaults): FinePlace {
  const text = typed.replace(/^SRID=4326;/i, "").trim();
  const [, single] = point.exec(text) ?? [];
  if (single !== undefined) return { point: readPosition(toNumbers(single), faults), area: null };
  const [, corners] = polygon.exec(text) ?? [];
  if (corners === undefined) faults.add("no-area", "area", typed);
  return corners === undefined
    ? nowhere
    : { point: null, area: readCorners(corners.split(",").map(toNumbers), faults) };
}

function toNumbers(written: string): readonly (number | null)[] {
  return written.trim().split(/\s+/).map(readDegrees);
}

function readCorners(ring: unknown, faults: RowFaults): readonly Point[] | null {
  const corners: Point[] = [];
  for (const each of itemsOf(ring)) {
    const corner = readPosition(each, faults);
    if (corner === null) return null;
    corners.push(corner);
  }
  const area = fromRing(corners);
  return area.length < 3 ? faults.add("no-area", "area", String(area.length)) : thinArea(area);
}

function readPosition(position: unknown, faults: RowFaults): Point | null {
  const [longitude, latitude] = itemsOf(position);
  if (typeof longitude !== "number" || typeof latitude !== "number")
    return faults.add("no-coordinate", "area", JSON.stringify(position ?? null));
  const fault = checkPoint([longitude, latitude]);
  return fault ? faults.add(fault, "area", `${longitude} ${latitude}`) : [longitude, latitude];
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
