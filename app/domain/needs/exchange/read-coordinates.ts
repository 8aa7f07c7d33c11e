import type { Point } from "~/domain/territory/point";
import type { NeedRowFaultCode } from "./row-fault";

/** Of Italy, islands and all, in degrees. */
const italy = { west: 6.5, east: 18.6, south: 35.4, north: 47.2 };

/** A number of degrees as spreadsheets of any country write it: "44,88512", "44.88512"; null: none. */
export function readDegrees(typed: string): number | null {
  const text = typed.replace(/[\s°]/g, "").replace(",", ".");
  return /^[+-]?\d{1,8}(\.\d{0,15})?$/.test(text) ? Number(text) : null;
}

/** What is wrong with a point; null: it is in Italy. */
export function checkPoint([longitude, latitude]: Point): NeedRowFaultCode | null {
  if (isInItaly(longitude, latitude)) return null;
  if (isInItaly(latitude, longitude)) return "coordinates-swapped";
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) return "coordinates-in-metres";
  return "outside-italy";
}

function isInItaly(longitude: number, latitude: number): boolean {
  const { west, east, south, north } = italy;
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}
