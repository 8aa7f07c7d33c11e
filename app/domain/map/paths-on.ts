import { geoIdentity, geoPath, type GeoPermissibleObjects } from "d3-geo";
import type { Drawing } from "./fit-drawing";

export type DrawPath = (flat: GeoPermissibleObjects) => string;

/** How far lines go on beyond the drawing, in map units: the frame that shows it may have another shape. */
const bleed = 500;
const decimals = 1;

/** Writes flat geometry in map units as the data of an SVG path; empty, where nothing of it is near the drawing. */
export function pathsOn({ width, height }: Pick<Drawing, "width" | "height">): DrawPath {
  const near = geoIdentity().clipExtent([
    [-bleed, -bleed],
    [width + bleed, height + bleed],
  ]);
  const path = geoPath(near).digits(decimals);
  return (flat) => path(flat) ?? "";
}
