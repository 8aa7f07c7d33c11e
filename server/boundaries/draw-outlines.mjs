import { geoPath, geoTransverseMercator } from "d3-geo";
import { mesh } from "topojson-client";
import { simplify } from "topojson-simplify";

const width = 480;
const mostHeight = 480;

/** All borders as one path, as coarse as a drawing of this size shows them. */
export function drawOutlines(full) {
  const [west, south, east, north] = full.bbox;
  const degreesPerUnit = Math.max((east - west) / width, (north - south) / mostHeight);
  const outlines = mesh({ type: "Topology", ...simplify(full, degreesPerUnit ** 2) });
  const projection = geoTransverseMercator().rotate([-9, 0]).fitSize([width, mostHeight], outlines);
  const path = geoPath(projection).digits(0);
  const [[left, top], [right, bottom]] = path.bounds(outlines);
  projection.translate(projection.translate().map((at, axis) => at - [left, top][axis] + 1));
  return {
    width: Math.ceil(right - left) + 2,
    height: Math.ceil(bottom - top) + 2,
    path: path(outlines) ?? "",
  };
}
