import { gzipSync } from "node:zlib";
import { feature, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, quantile, simplify } from "topojson-simplify";
import { drawOutlines } from "./draw-outlines.mjs";
import { FileRefusal } from "./file-refusal.mjs";
import { clean, twiceArea } from "./clean-polygons.mjs";

const mostBytes = 2 << 20;
const mostMunicipalities = 8_500;
const mostPoints = 2_000_000;
/** The part of the points that stays: the first that makes a file small enough. */
const kept = [0.7, 0.5, 0.3, 0.15, 0.07, 0.03];
/** Steps across the whole: some ten metres for a region. */
const steps = 1e5;

/** A TopoJSON of the municipalities, gzip: one object `comuni`, simplified so that neighbours keep their border in common. */
export function makeShapes(municipalities) {
  const features = toFeatures(municipalities);
  const full = keepForm(presimplify(topology({ comuni: { type: "FeatureCollection", features } })));
  for (const part of kept) {
    const made = quantize(simplify(full, quantile(full, part)), steps);
    const shapes = gzipSync(JSON.stringify({ type: "Topology", ...made }), { level: 9 });
    if (shapes.length > mostBytes) continue;
    refuseEmpty(made);
    return { shapes, count: features.length, drawing: drawOutlines(full) };
  }
  throw new FileRefusal("too-detailed");
}

/** One feature for each code; one that comes in several pieces is put together. */
function toFeatures(municipalities) {
  const byCode = new Map();
  let points = 0;
  for (const { geometry, ...properties } of municipalities) {
    const polygons = clean(geometry, properties.name);
    points += polygons.reduce((sum, rings) => sum + rings.reduce((of, ring) => of + ring.length, 0), 0);
    if (points > mostPoints) throw new FileRefusal("too-detailed", points);
    const known = byCode.get(properties.code);
    if (known) known.geometry.coordinates.push(...polygons);
    else {
      const shape = { type: "MultiPolygon", coordinates: polygons };
      byCode.set(properties.code, { type: "Feature", properties, geometry: shape });
    }
  }
  if (byCode.size > mostMunicipalities) throw new FileRefusal("too-many-municipalities", byCode.size);
  return [...byCode.values()].sort((one, other) => (one.properties.code < other.properties.code ? -1 : 1));
}

/** The most telling points of each line stay, so that no shape becomes a line: three of a ring, one between two others. */
function keepForm(full) {
  for (const arc of full.arcs) {
    const [first, last] = [arc[0], arc.at(-1)];
    const most = first[0] === last[0] && first[1] === last[1] ? 3 : 1;
    const telling = arc.slice(1, -1).sort((one, other) => other[2] - one[2]);
    for (const point of telling.slice(0, most)) point[2] = Infinity;
  }
  return full;
}

function refuseEmpty(made) {
  for (const { properties, geometry } of feature(made, made.objects.comuni).features) {
    const area = geometry.coordinates.reduce((sum, [outer]) => sum + Math.abs(twiceArea(outer)), 0);
    if (!(area > 0)) throw new FileRefusal("empty-shape", properties.name);
  }
}
