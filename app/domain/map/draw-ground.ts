import { hatchFill } from "./hatches";
import type { MapPiece } from "./layered-map";
import { linesOnce } from "./lines-once";
import { bluesFor, mapColours, stepsFor } from "./map-colours";
import type { MapShapes } from "./map-shapes";
import { findHeights, joinSlices, type PathSlice, sliceLines } from "./path-slices";
import type { MapFill } from "./pins";

export interface Ground {
  readonly shapes: MapShapes;
  readonly fill: MapFill | null;
  readonly isHatched: boolean;
  /** pixels to a map unit */
  readonly scale: number;
}

/** The territory itself, in map units: what is around it, the municipalities in their colours, their border. */
export function drawGround({ shapes, fill, isHatched, scale }: Ground): readonly MapPiece[] {
  const { surroundings, provinces, outline } = findLines(shapes);
  const lines = (slices: readonly PathSlice[], colour: string, width: number, more = "") =>
    drawSlices(slices, `fill="none" ${stroke(colour, width, scale)}${more}`);
  const dashes = ` stroke-dasharray="${4 / scale} ${3 / scale}"`;
  const abroad = shapes.abroad === "" ? [] : [findHeights(shapes.abroad)];
  return [
    ...drawSlices(abroad, `fill="${mapColours.abroad}"`),
    ...lines(surroundings, mapColours.aroundLines, 1),
    ...lines(provinces, mapColours.province, 1, dashes),
    ...lines(outline, mapColours.halo, 9),
    ...drawMunicipalities({ shapes, fill, isHatched, scale }),
    ...lines(outline, mapColours.outline, 2),
  ];
}

/** Each as an element with these attributes. */
export function drawSlices(slices: readonly PathSlice[], attributes: string): readonly MapPiece[] {
  return slices.map(({ path, top, bottom }) => ({ svg: `<path d="${path}" ${attributes}/>`, top, bottom }));
}

/** A thin line's corners look the same when they are cut, which is quicker than to round them. */
function stroke(colour: string, width: number, scale: number): string {
  const join = width < 2 ? "bevel" : "round";
  return `stroke="${colour}" stroke-width="${width / scale}" stroke-linejoin="${join}"`;
}

/** Those of one colour after each other; the paler ones, whose lines are grey, first. */
function drawMunicipalities({ shapes, fill, isHatched, scale }: Ground): readonly MapPiece[] {
  const line = (colour: string) => stroke(colour, 1.2, scale);
  if (fill === null) {
    const { cells, borders } = findLines(shapes);
    return [
      ...drawSlices(cells, `fill="${mapColours.municipality}"`),
      ...drawSlices(borders, `fill="none" ${line(mapColours.municipalityLines)}`),
    ];
  }
  const fills = classFills(fill, isHatched);
  const cells = new Map<string, PathSlice[]>([[mapColours.municipality, []]]);
  for (const { code, path, isInDistrict } of shapes.municipalities) {
    if (!isInDistrict || path === "") continue;
    const colour = fills[fill.classOf[code] ?? -1] ?? mapColours.municipality;
    const sameColour = cells.get(colour);
    if (sameColour) sameColour.push(findHeights(path));
    else cells.set(colour, [findHeights(path)]);
  }
  return [...cells].flatMap(([colour, parts]) => {
    const isPlain = colour === mapColours.municipality || isHatched;
    const around = line(isPlain ? mapColours.municipalityLines : mapColours.filledLines);
    return drawSlices(joinSlices(parts), `fill="${colour}" ${around}`);
  });
}

interface GroundLines {
  readonly surroundings: readonly PathSlice[];
  readonly provinces: readonly PathSlice[];
  readonly outline: readonly PathSlice[];
  /** the municipalities of the district */
  readonly cells: readonly PathSlice[];
  readonly borders: readonly PathSlice[];
}

/** Found once for each territory, which stays the same for many pictures. */
const knownLines = new WeakMap<MapShapes, GroundLines>();

function findLines(shapes: MapShapes): GroundLines {
  const known = knownLines.get(shapes);
  if (known !== undefined) return known;
  const cells = shapes.municipalities.flatMap(({ path, isInDistrict }) =>
    isInDistrict && path !== "" ? [path] : [],
  );
  const found = {
    surroundings: sliceLines(shapes.surroundings),
    provinces: sliceLines(shapes.provinces),
    outline: sliceLines(shapes.outline),
    cells: joinSlices(cells.map(findHeights)),
    borders: sliceLines(linesOnce(cells.join(""))),
  };
  knownLines.set(shapes, found);
  return found;
}

/** What each class of a fill is painted with. */
export function classFills({ classes }: MapFill, isHatched: boolean): readonly string[] {
  return isHatched ? stepsFor(classes.length).map(hatchFill) : bluesFor(classes.length);
}
