import { transform } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";
import type { Objects, Topology } from "topojson-specification";
import type { MapProjection } from "./map-shapes";
import { toGeoProjection } from "./project";

/** The topology on a plane, as the projection of scale 1 about 0 has it. Flat, it no more matters which way round rings are. */
export function flatten<Named extends Objects>(
  topology: Topology<Named>,
  kind: MapProjection["kind"],
): Topology<Named> {
  const projection = toGeoProjection({ kind, scale: 1, x: 0, y: 0 });
  const toDegrees = topology.transform && transform(topology.transform);
  return mapArcs(topology, (point, index) => {
    const [longitude = 0, latitude = 0] = toDegrees ? toDegrees([...point], index > 0) : point;
    const position = projection([longitude, latitude]);
    if (position === null) throw new Error("A boundary goes where there is no drawing");
    return position;
  });
}

/** In square map units: a corner that stands out by less than about half a unit is not seen. */
const smallestCorner = 0.25;

/**
 * A flat topology in map units, without the corners that nobody could see. What two municipalities share is simplified once:
 * there are no gaps.
 */
export function placeOn<Named extends Objects>(
  flat: Topology<Named>,
  { scale, x, y }: MapProjection,
): Topology<Named> {
  const placed = mapArcs(flat, ([across = 0, down = 0]) => [x + across * scale, y + down * scale]);
  return simplify(presimplify(placed), smallestCorner);
}

function mapArcs<Named extends Objects>(
  { objects, arcs }: Topology<Named>,
  map: (point: readonly number[], index: number) => [number, number],
): Topology<Named> {
  return { type: "Topology", objects, arcs: arcs.map((arc) => arc.map(map)) };
}
