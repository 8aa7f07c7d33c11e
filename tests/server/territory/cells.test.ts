import { statSync } from "node:fs";
import { geoArea, geoContains } from "d3-geo";
import type { MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import { expect, test } from "vitest";
import { piedmontMunicipalities } from "~/domain/territory/piedmont-municipalities";
import { readCells } from "../../../server/territory/cells";

const cells = await readCells();
const features = feature(cells, cells.objects.comuni).features.map(({ properties, geometry }) => ({
  properties,
  // The test below holds that there are no others.
  geometry: geometry as Polygon | MultiPolygon,
}));
const own = features.filter(({ properties }) => properties.isAround !== true);
const halfTheGlobe = 2 * Math.PI;

test("there is a cell for each municipality of Piedmont, called as in the list", () => {
  expect(own.map(({ properties }) => properties)).toEqual(
    piedmontMunicipalities.map(({ code, name, province }) => ({ code, name, province })),
  );
});

test("every cell has an area", () => {
  for (const { properties, geometry } of features) {
    expect(["Polygon", "MultiPolygon"], properties.name).toContain(geometry.type);
    expect(geoArea(geometry), properties.name).toBeGreaterThan(0);
  }
});

test("every cell of Piedmont holds its seat", () => {
  const without = piedmontMunicipalities.filter(
    ({ seat }, index) => !geoContains(own[index]!.geometry, [...seat]),
  );
  expect(without).toEqual([]);
});

test("every ring is drawn the way round that d3-geo wants", () => {
  for (const { properties, geometry } of features)
    for (const [outer, ...holes] of polygonsOf(geometry)) {
      expect(areaWithin(outer!), properties.name).toBeLessThan(halfTheGlobe);
      for (const hole of holes) expect(areaWithin(hole), properties.name).toBeGreaterThan(halfTheGlobe);
    }
});

test("the cells of Piedmont are together as large as Piedmont, within a few hundredths", () => {
  const squareKilometres = own.reduce((sum, { geometry }) => sum + geoArea(geometry), 0) * 6371 ** 2;
  expect(squareKilometres).toBeGreaterThan(25_400 * 0.96);
  expect(squareKilometres).toBeLessThan(25_400 * 1.04);
});

test("neighbours say where their seat is, in another region", () => {
  const around = features.filter(({ properties }) => properties.isAround);
  expect(around.length).toBeGreaterThan(500);
  for (const { properties } of around) {
    expect(properties.seat).toHaveLength(2);
    expect(["TO", "VC", "NO", "CN", "AT", "AL", "BI", "VB"]).not.toContain(properties.province);
  }
});

test("the file stays light: below half a megabyte", () => {
  expect(statSync("server/territory/cells.topo.json").size).toBeLessThan(500_000);
});

function polygonsOf(geometry: Polygon | MultiPolygon) {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

function areaWithin(ring: Polygon["coordinates"][number]): number {
  return geoArea({ type: "Polygon", coordinates: [ring] });
}
