import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Feature, FeatureCollection } from "geojson";
import { topology } from "topojson-server";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import {
  createBoundarySet,
  putDistrictMunicipalities,
  removeBoundarySets,
  removeDistrictMunicipalities,
} from "~/database/territory.server";
import { cellsOwedTo } from "~/domain/territory/attribution";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { type Acting, buildActing } from "../acting";
import { buildWorkspace } from "../cast";

let test: TestDatabase;
let acting: Acting;
let workspaceId: string;

beforeAll(async () => {
  test = await createTestDatabase();
});

beforeEach(async () => {
  acting = buildActing(test.database);
  workspaceId = await buildWorkspace(test.database);
});

afterAll(() => test.drop());

const pinerolo = { code: "001191", name: "Pinerolo", province: "TO", validFrom: null, validUntil: null };
const porte = { code: "001200", name: "Porte", province: "TO", validFrom: null, validUntil: null };
const shapes = (extent?: "whole") => acting.services.territory.shapes(workspaceId, extent);
const put = (...municipalities: Parameters<typeof putDistrictMunicipalities>[2]) =>
  putDistrictMunicipalities(test.database, workspaceId, municipalities);
const districtOf = ({ municipalities }: Awaited<ReturnType<typeof shapes>>) =>
  municipalities.flatMap(({ name, isInDistrict }) => (isInDistrict ? [name] : []));

it("is the indicative cells of Piedmont while there is neither district nor import", async () => {
  const drawn = await shapes();
  expect(drawn.areOfficial).toBe(false);
  expect(drawn.attribution).toEqual(cellsOwedTo);
  expect(drawn.outline).toBe("");
  expect(drawn.version).toMatch(/^[\w-]{12}$/);
});

it("follows the district as it gains and loses municipalities, and its version tells", async () => {
  await put(pinerolo);
  const one = await shapes();
  expect(districtOf(one)).toEqual(["Pinerolo"]);
  await put(porte);
  const two = await shapes();
  expect(districtOf(two)).toEqual(["Pinerolo", "Porte"]);
  await removeDistrictMunicipalities(test.database, workspaceId, [porte.code]);
  const again = await shapes();
  expect(again).toEqual(one);
  expect(two.version).not.toBe(one.version);
  expect((await shapes("whole")).municipalities.length).toBeGreaterThan(1180);
});

it("counts whoever belongs to the district today in Rome, and from midnight there on another day", async () => {
  await put({ ...pinerolo, validUntil: "2026-11-24" }, { ...porte, validFrom: "2026-11-25" });
  expect(districtOf(await shapes())).toEqual(["Pinerolo"]);
  // The clock of the test begins at 10:00 in Rome; UTC has its midnight an hour later.
  acting.services.clock.advance(14 * 60 * 60 * 1000 + 1);
  expect(districtOf(await shapes())).toEqual(["Porte"]);
});

it("is the imported boundaries at once, whoever they are owed to, and the cells again when they go", async () => {
  await put(pinerolo);
  const before = await shapes();
  await importSquares([
    ["001191", "Pinerolo", 7.3],
    ["058091", "Roma", 12.4],
  ]);
  const official = await shapes();
  expect(official.areOfficial).toBe(true);
  expect(official.attribution.it).toMatch(/^Confini: prova\. Centri abitati: GeoNames/);
  expect(official.municipalities.map(({ name }) => name)).toEqual(["Pinerolo"]);
  expect(official.version).not.toBe(before.version);
  await removeBoundarySets(test.database, workspaceId);
  expect(await shapes()).toEqual(before);
});

it("leaves the boundaries of one workspace out of the others", async () => {
  await importSquares([["058091", "Roma", 12.4]]);
  const other = await buildWorkspace(test.database);
  expect((await acting.services.territory.shapes(other)).areOfficial).toBe(false);
});

it("offers the places of Piedmont, those of the district told apart; of boundaries elsewhere, theirs only", async () => {
  await put(pinerolo);
  const places = await acting.services.territory.places(workspaceId);
  expect(places.filter(({ kind }) => kind === "municipality")).toHaveLength(1180);
  expect(places.flatMap((place) => (place.isInDistrict ? [place.name] : []))).toEqual(["Pinerolo", "Riva"]);
  await importSquares([["058091", "Roma", 12.4]]);
  const elsewhere = await acting.services.territory.places(workspaceId);
  expect(elsewhere.map(({ name }) => name)).toEqual(["Roma"]);
  const [longitude, latitude] = elsewhere[0]!.point;
  expect(longitude > 12.4 && longitude < 12.6 && latitude > 41.8 && latitude < 42).toBe(true);
});

async function importSquares(squares: readonly (readonly [code: string, name: string, west: number])[]) {
  const comuni: FeatureCollection = {
    type: "FeatureCollection",
    features: squares.map(([code, name, west]) => square({ code, name, province: "" }, west)),
  };
  const bytes = gzipSync(JSON.stringify(topology({ comuni }, 1e5)));
  await createBoundarySet(test.database, {
    workspaceId,
    fileName: "prova.json",
    validOn: null,
    attribution: "Confini: prova.",
    count: squares.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    createdAt: acting.services.clock.now(),
    shapes: new Uint8Array(bytes),
    importedById: null,
  });
}

function square(properties: Readonly<Record<string, string>>, west: number): Feature {
  const [south, east] = [41.8, west + 0.2];
  const north = south + 0.2;
  const ring = [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
  return { type: "Feature", properties, geometry: { type: "Polygon", coordinates: [ring] } };
}
