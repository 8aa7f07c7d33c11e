import { hatchFill } from "./hatches";
import { linesOnce } from "./lines-once";
import { bluesFor, mapColours, stepsFor } from "./map-colours";
import type { MapShapes } from "./map-shapes";
import type { MapFill } from "./pins";

export interface Ground {
  readonly shapes: MapShapes;
  readonly fill: MapFill | null;
  readonly isHatched: boolean;
  /** pixels to a map unit */
  readonly scale: number;
}

/** The territory itself, in map units: what is around it, the municipalities in their colours, their border. */
export function drawGround({ shapes, fill, isHatched, scale }: Ground): string {
  const line = (path: string, colour: string, width: number, more = "") =>
    path === "" ? "" : `<path d="${path}" fill="none" ${stroke(colour, width, scale)}${more}/>`;
  const dashes = ` stroke-dasharray="${4 / scale} ${3 / scale}"`;
  return [
    shapes.abroad === "" ? "" : `<path d="${shapes.abroad}" fill="${mapColours.abroad}"/>`,
    line(shapes.surroundings, mapColours.aroundLines, 1),
    line(shapes.provinces, mapColours.province, 1, dashes),
    line(shapes.outline, mapColours.halo, 9),
    drawMunicipalities({ shapes, fill, isHatched, scale }),
    line(shapes.outline, mapColours.outline, 2),
  ].join("");
}

/** A thin line's corners look the same when they are cut, which is quicker than to round them. */
function stroke(colour: string, width: number, scale: number): string {
  const join = width < 2 ? "bevel" : "round";
  return `stroke="${colour}" stroke-width="${width / scale}" stroke-linejoin="${join}"`;
}

/** Those of one colour are one path; the paler ones, whose lines are grey, first. */
function drawMunicipalities({ shapes, fill, isHatched, scale }: Ground): string {
  const line = (colour: string) => stroke(colour, 1.2, scale);
  if (fill === null) {
    const { cells, borders } = findBorders(shapes);
    if (cells === "") return "";
    return (
      `<path d="${cells}" fill="${mapColours.municipality}"/>` +
      `<path d="${borders}" fill="none" ${line(mapColours.municipalityLines)}/>`
    );
  }
  const fills = classFills(fill, isHatched);
  const paths = new Map<string, string>([[mapColours.municipality, ""]]);
  for (const { code, path, isInDistrict } of shapes.municipalities) {
    if (!isInDistrict) continue;
    const colour = fills[fill.classOf[code] ?? -1] ?? mapColours.municipality;
    paths.set(colour, (paths.get(colour) ?? "") + path);
  }
  return [...paths]
    .filter(([, path]) => path !== "")
    .map(([colour, path]) => {
      const isPlain = colour === mapColours.municipality || isHatched;
      return `<path d="${path}" fill="${colour}" ${line(isPlain ? mapColours.municipalityLines : mapColours.filledLines)}/>`;
    })
    .join("");
}

interface Borders {
  /** the municipalities of the district, as one path */
  readonly cells: string;
  readonly borders: string;
}

/** Found once for each territory, which stays the same for many pictures. */
const knownBorders = new WeakMap<MapShapes, Borders>();

function findBorders(shapes: MapShapes): Borders {
  const known = knownBorders.get(shapes);
  if (known !== undefined) return known;
  const district = shapes.municipalities.filter(({ isInDistrict }) => isInDistrict);
  const cells = district.map(({ path }) => path).join("");
  const found = { cells, borders: linesOnce(cells) };
  knownBorders.set(shapes, found);
  return found;
}

/** What each class of a fill is painted with. */
export function classFills({ classes }: MapFill, isHatched: boolean): readonly string[] {
  return isHatched ? stepsFor(classes.length).map(hatchFill) : bluesFor(classes.length);
}
