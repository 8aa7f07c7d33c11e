import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Delaunay } from "d3-delaunay";
import { geoContains } from "d3-geo";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import clipping, { type MultiPolygon as Rings } from "polygon-clipping";
import { feature } from "topojson-client";
import { topology } from "topojson-server";
import type { GeometryCollection, Topology } from "topojson-specification";
import { rewind } from "~/domain/map/rewind";
import { project, unproject } from "~/domain/map/project";
import type { MapProjection } from "~/domain/map/map-shapes";
import { piedmontMunicipalities } from "~/domain/territory/piedmont-municipalities";
import { metresBetween, type Point } from "~/domain/territory/point";
import { neighbourSeats } from "./neighbour-seats";

/**
 * Makes the cells that stand for the municipalities until official boundaries are imported: each place belongs to the
 * nearest seat, up to the border of Italy. Written once, kept in the repository:
 *
 *     node --import tsx scripts/cells/build-cells.ts
 */
const target = "server/territory/cells.topo.json";

/** Some three metres, and everything that is drawn of it is much coarser. */
const steps = 1e5;
/** Cells of neighbours as far as a drawing of Piedmont reaches, and of the whole of the Aosta Valley. */
const neighboursWithinMetres = 36_000;
/** What of the countries around the north of Italy is kept, in degrees. */
const frame = { west: 5.4, south: 43, east: 14.2, north: 47.9 };
const around = ["France", "Monaco", "Switzerland", "Austria", "Slovenia"];
const plane: MapProjection = { kind: "transverse", scale: 6_371_000, x: 0, y: 0 };

interface Site {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  readonly seat: Point;
  readonly size: number;
}

const own: readonly Site[] = piedmontMunicipalities;
const ownCodes = new Set(own.map(({ code }) => code));
const neighbours: readonly Site[] = neighbourSeats.map(
  ([code, name, province, longitude, latitude, size]) => ({
    code,
    name,
    province,
    seat: [longitude, latitude],
    size,
  }),
);

const countries = readCountries();
const cells = buildCells([...own, ...neighbours], clipping.intersection(framed(), ringsOf("Italy")));
const collection = (features: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features });
const stored = topology(
  {
    comuni: collection(cells),
    abroad: collection(around.map((name) => toFeature({}, clipping.intersection(framed(), ringsOf(name))))),
  },
  steps,
);
writeFileSync(target, `${JSON.stringify(stored)}\n`);
process.stdout.write(`${cells.length} cells in ${target}\n`);

function buildCells(sites: readonly Site[], italy: Rings): Feature[] {
  const places = sites.map(({ seat }) => requirePosition(project(plane, seat)));
  const [west, south] = requirePosition(project(plane, [frame.west, frame.south]));
  const [east, north] = requirePosition(project(plane, [frame.east, frame.north]));
  const voronoi = Delaunay.from(
    places,
    ([x]) => x,
    ([, y]) => y,
  ).voronoi([west - 1e5, north - 1e5, east + 1e5, south + 1e5]);
  const kept = sites.map((site, index) => ({ site, index })).filter(({ site }) => isKept(site));
  return kept.flatMap(({ site, index }) => {
    const corners = voronoi.cellPolygon(index).map((corner) => requirePosition(unproject(plane, corner)));
    const within = clipping.intersection([corners], italy);
    if (isOwn(site.code)) requireSeat(within, site);
    return within.length === 0 ? [] : [toFeature(aboutOf(site), within)];
  });
}

/** Those of Piedmont are in the table of the program already: only neighbours carry their seat. */
function aboutOf({ code, name, province, seat, size }: Site): Record<string, unknown> {
  const about = { code, name, province };
  return isOwn(code) ? about : { ...about, seat, size, isAround: true };
}

function isOwn(code: string): boolean {
  return ownCodes.has(code);
}

function isKept({ code, province, seat }: Site): boolean {
  return (
    isOwn(code) ||
    province === "AO" ||
    own.some((other) => metresBetween(seat, other.seat) < neighboursWithinMetres)
  );
}

function requireSeat(within: Rings, { name, seat }: Site): void {
  if (within.some((polygon) => contains(polygon, seat))) return;
  throw new Error(`${name} lies beyond the border as it is drawn`);
}

function contains(polygon: Rings[number], point: Point): boolean {
  return geoContains(toGeometry([polygon]), [...point]);
}

function toFeature(properties: Record<string, unknown>, rings: Rings): Feature {
  return { type: "Feature", properties, geometry: toGeometry(rings) };
}

function toGeometry(rings: Rings): Polygon | MultiPolygon {
  const [only, ...others] = rings;
  return rewind(
    only && others.length === 0
      ? { type: "Polygon", coordinates: only }
      : { type: "MultiPolygon", coordinates: rings },
  );
}

function framed(): Rings {
  const { west, south, east, north } = frame;
  return [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ];
}

function readCountries(): Topology<{ countries: GeometryCollection<{ name: string }> }> {
  const file = createRequire(import.meta.url).resolve("world-atlas/countries-10m.json");
  // The package is pinned, and its file has this form.
  return JSON.parse(readFileSync(file, "utf8")) as ReturnType<typeof readCountries>;
}

function ringsOf(country: string): Rings {
  const found = feature(countries, countries.objects.countries).features.find(
    ({ properties }) => properties.name === country,
  )?.geometry;
  if (found?.type === "Polygon") return [found.coordinates as Rings[number]];
  if (found?.type === "MultiPolygon") return found.coordinates as Rings;
  throw new Error(`No ${country} among the countries`);
}

function requirePosition(position: readonly [number, number] | null): [number, number] {
  if (position === null) throw new Error("A point lies outside the plane");
  return [...position];
}
