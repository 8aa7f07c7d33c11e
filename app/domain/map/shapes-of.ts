import { geoDistance } from "d3-geo";
import { feature } from "topojson-client";
import { collate } from "~/domain/wording/collate";
import type { Wording } from "~/domain/wording/language";
import type { Abroad, Boundaries } from "./boundaries";
import { type Area, areasOf, boxOf, describeArea, type KnownSeat, ringsOf } from "./area";
import { type Box, boxAround, type Drawing, fitDrawing, overlap } from "./fit-drawing";
import { linesBetween } from "./lines-between";
import type { MapProjection, MapShapes, MunicipalityShape } from "./map-shapes";
import { pathsOn } from "./paths-on";
import { flatten, placeOn } from "./planar-topology";
import { unproject } from "./project";

export interface ShapesToDraw {
  readonly boundaries: Boundaries;
  readonly abroad: Abroad;
  /** ISTAT codes of the district's municipalities */
  readonly district: ReadonlySet<string>;
  /** `whole`: all of the boundaries, with the district in them; so also while there is no district */
  readonly extent: "district" | "whole";
  readonly kind: MapProjection["kind"];
  /** what the program's own table knows of a municipality */
  readonly findSeat: (code: string) => KnownSeat | null;
  readonly areOfficial: boolean;
  readonly attribution: Wording;
  readonly version: string;
}

/** Draws boundaries in map units: the district fills the drawing; where there is none yet, all of the boundaries do. */
export function shapesOf(given: ShapesToDraw): MapShapes {
  const { district, kind, areOfficial, attribution, version } = given;
  const flat = flatten(given.boundaries, kind);
  const drawing = fitDrawing(kind, boxToFit(areasOf(flat), given));
  const placed = placeOn(flat, drawing.projection);
  const draw = pathsOn(drawing);
  const lines = linesBetween(placed, district);
  return {
    ...drawing,
    municipalities: drawAreas(areasOf(placed), given, drawing),
    surroundings: draw(lines.surroundings),
    outline: draw(lines.outline),
    provinces: draw(lines.provinces),
    abroad: drawAbroad(given, drawing),
    unitsPerKilometre: unitsPerKilometre(drawing),
    areOfficial,
    attribution,
    version,
  };
}

/** What the drawing is about: the district, or all there is but what is only around it. */
function boxToFit(areas: readonly Area[], { district, extent }: ShapesToDraw): Box {
  const ofDistrict = areas.filter(({ properties }) => district.has(properties.code));
  const own = areas.filter(({ properties }) => properties.isAround !== true);
  const wanted = [extent === "district" ? ofDistrict : [], own, areas].find((some) => some.length > 0) ?? [];
  const box = boxAround(wanted.flatMap((area) => ringsOf(area).flat()));
  if (box === null) throw new Error("There are no boundaries to draw");
  return box;
}

/** Those that lie on the drawing, the district's first, each by name. */
function drawAreas(
  areas: readonly Area[],
  { district, findSeat }: ShapesToDraw,
  drawing: Drawing,
): readonly MunicipalityShape[] {
  const draw = pathsOn(drawing);
  return areas
    .filter((area) => liesOn(drawing, area))
    .map((area) => ({
      ...describeArea(area, drawing.projection, findSeat(area.properties.code)),
      path: draw(area),
      isInDistrict: district.has(area.properties.code),
    }))
    .sort((a, b) => Number(b.isInDistrict) - Number(a.isInDistrict) || byName(a.name, b.name));
}

const byName = collate("it");

function liesOn({ width, height }: Drawing, area: Area): boolean {
  const box = boxOf(area);
  return box !== null && overlap(box, { left: 0, top: 0, right: width, bottom: height });
}

function drawAbroad({ abroad, kind }: ShapesToDraw, drawing: Drawing): string {
  const placed = placeOn(flatten(abroad, kind), drawing.projection);
  return pathsOn(drawing)(feature(placed, placed.objects.abroad));
}

const earthRadiusKilometres = 6371;

/** In the middle of the drawing. */
function unitsPerKilometre({ width, height, projection }: Drawing): number {
  const from = unproject(projection, [width / 2, height / 2]);
  const to = unproject(projection, [width / 2, height / 2 + 1]);
  if (from === null || to === null) throw new Error("The middle of the drawing is nowhere");
  return 1 / (geoDistance([...from], [...to]) * earthRadiusKilometres);
}
