import { FileRefusal } from "./file-refusal.mjs";

/** Italy with its islands and a margin, in degrees. */
const italy = { west: 6, east: 19, south: 35, north: 47.6 };

/**
 * The polygons of a shape, each ring closed and wound as d3-geo reads it, outer rings clockwise: wound the other way a
 * municipality would be all the world but itself. RFC 7946 winds them the other way, and many files do as they like.
 */
export function clean(geometry, name) {
  if (geometry === null || geometry === undefined) throw new FileRefusal("empty-shape", name);
  const polygons = polygonsOf(geometry)
    .map((rings) => rings.map(closed).filter((ring) => ring.length >= 4))
    .filter(([outer]) => outer !== undefined);
  if (polygons.length === 0) throw new FileRefusal("empty-shape", name);
  return polygons.map((rings) =>
    rings.map((ring, at) => (twiceArea(ring) > 0 === (at === 0) ? ring : ring.toReversed())),
  );
}

function polygonsOf({ type, coordinates }) {
  if (type !== "Polygon" && type !== "MultiPolygon") throw new FileRefusal("other-geometry", type);
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  if (
    !Array.isArray(polygons) ||
    !polygons.every((rings) => Array.isArray(rings) && rings.every(Array.isArray))
  )
    throw new FileRefusal("coordinates-not-numbers");
  return polygons;
}

function closed(ring) {
  const points = ring.map(toPoint);
  const [first, last] = [points[0], points.at(-1)];
  if (first && (first[0] !== last[0] || first[1] !== last[1])) points.push([...first]);
  return points;
}

function toPoint(position) {
  const [longitude, latitude] = Array.isArray(position) ? position : [];
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude))
    throw new FileRefusal("coordinates-not-numbers");
  const { west, east, south, north } = italy;
  if (longitude < west || longitude > east || latitude < south || latitude > north)
    throw new FileRefusal("outside-italy", `${short(longitude)}, ${short(latitude)}`);
  return [longitude, latitude];
}

function short(number) {
  return String(Number(number.toPrecision(7)));
}

/** Positive: clockwise. */
export function twiceArea(ring) {
  let sum = 0;
  for (let at = 1; at < ring.length; at++)
    sum += (ring[at][0] - ring[at - 1][0]) * (ring[at][1] + ring[at - 1][1]);
  return sum;
}
