import { geoArea } from "d3-geo";
import type { MultiPolygon, Polygon, Position } from "geojson";

/**
 * With its rings the way round that d3-geo wants: on the globe, a ring drawn the other way holds everything but what
 * it is meant to. Files that follow RFC 7946 are the other way round.
 */
export function rewind<Geometry extends Polygon | MultiPolygon>(geometry: Geometry): Geometry {
  return geometry.type === "Polygon"
    ? { ...geometry, coordinates: rewindPolygon(geometry.coordinates) }
    : { ...geometry, coordinates: geometry.coordinates.map(rewindPolygon) };
}

function rewindPolygon(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, index) => {
    const isHole = index > 0;
    return holdsMostOfTheGlobe(ring) === isHole ? ring : [...ring].reverse();
  });
}

function holdsMostOfTheGlobe(ring: Position[]): boolean {
  return geoArea({ type: "Polygon", coordinates: [ring] }) > 2 * Math.PI;
}
