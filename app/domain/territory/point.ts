/** Longitude and latitude in degrees, WGS 84. */
export type Point = readonly [longitude: number, latitude: number];

const metresPerDegree = 111_320;
/** About a metre. */
const decimals = 5;

/**
 * The nearest point of a grid of squares of so many metres, the same for everyone: a point that is on the grid stays
 * where it is. 0 metres only rounds to about a metre.
 */
export function snapToGrid([longitude, latitude]: Point, metres: number): Point {
  if (metres <= 0) return [round(longitude), round(latitude)];
  const northward = metres / metresPerDegree;
  const snapped = Math.round(latitude / northward) * northward;
  const eastward = northward / Math.cos((snapped * Math.PI) / 180);
  return [round(Math.round(longitude / eastward) * eastward), round(snapped)];
}

/** Metres between two points, good enough within a region. */
export function metresBetween([longitude, latitude]: Point, [otherLongitude, otherLatitude]: Point): number {
  const middle = ((latitude + otherLatitude) / 2) * (Math.PI / 180);
  const east = (otherLongitude - longitude) * metresPerDegree * Math.cos(middle);
  return Math.hypot(east, (otherLatitude - latitude) * metresPerDegree);
}

/** "7.33118 44.88512": how a point is written in the shared document. */
export function writePoint([longitude, latitude]: Point): string {
  return `${longitude.toFixed(decimals)} ${latitude.toFixed(decimals)}`;
}

const coordinates = /^(-?\d{1,3}\.\d{1,7}) (-?\d{1,2}\.\d{1,7})$/;

export function parsePoint(written: string): Point | null {
  const [, longitude, latitude] = coordinates.exec(written) ?? [];
  if (longitude === undefined || latitude === undefined) return null;
  const point: Point = [Number(longitude), Number(latitude)];
  return Math.abs(point[0]) <= 180 && Math.abs(point[1]) <= 90 ? point : null;
}

function round(degrees: number): number {
  return Number(degrees.toFixed(decimals));
}
