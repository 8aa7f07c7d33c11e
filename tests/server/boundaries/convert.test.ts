import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { geoArea, geoContains } from "d3-geo";
import type { Feature, MultiPolygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { afterAll, describe, expect, it } from "vitest";
import type { ConvertedBoundaries } from "~/domain/territory/boundaries/boundary-reading";
import { createBoundaryConverter } from "../../../server/boundaries/boundary-converter";
import { buildIstatZip, piedmontSquares, type ShapedMunicipality } from "../../support/istat-zip";
import { toUtm32 } from "../../support/utm";
import { zipOf } from "../../support/zip-of";

const folder = mkdtempSync(path.join(tmpdir(), "cantiere-boundaries-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const silent = { warn: () => undefined };
const converter = createBoundaryConverter({ log: silent });

function convert(bytes: Buffer | string, regions: readonly number[] | null = null) {
  const file = path.join(folder, "file");
  writeFileSync(file, bytes);
  return converter.convert({ path: file, name: "file", regions });
}

async function taken(bytes: Buffer | string, regions: readonly number[] | null = null) {
  const reading = await convert(bytes, regions);
  if (reading.status === "refused") throw new Error(`Refused: ${reading.code} ${reading.found}`);
  return reading;
}

function shapesOf({ shapes }: ConvertedBoundaries): readonly Feature<MultiPolygon, Properties>[] {
  const topology = JSON.parse(gunzipSync(shapes).toString()) as Topology<{
    comuni: GeometryCollection<Properties>;
  }>;
  return feature(topology, topology.objects.comuni).features as Feature<MultiPolygon, Properties>[];
}

type Properties = { readonly code: string; readonly name: string; readonly province: string };

const squares = piedmontSquares();
const [first, second] = [squares[0]!, squares[1]!];
const middleOf = ({ rings: [ring] }: ShapedMunicipality): [number, number] => [
  ring!.reduce((sum, [x]) => sum + x, 0) / ring!.length,
  ring!.reduce((sum, [, y]) => sum + y, 0) / ring!.length,
];

function collection(
  shapes: readonly ShapedMunicipality[],
  { reversed = false, fields = ["PRO_COM_T", "COMUNE"] as readonly string[] } = {},
) {
  return JSON.stringify({
    type: "FeatureCollection",
    features: shapes.map(({ code, name, rings }) => ({
      type: "Feature",
      properties: { [fields[0]!]: code, [fields[1]!]: name },
      geometry: { type: "Polygon", coordinates: rings.map((ring) => (reversed ? ring.toReversed() : ring)) },
    })),
  });
}

describe("an archive like that of ISTAT", () => {
  it("gives the municipalities of Piedmont, simplified, in less than five seconds", async () => {
    const zip = await buildIstatZip();
    const start = performance.now();
    const reading = await taken(zip);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(reading).toMatchObject({
      source: "istat",
      layerName: "Com01012025_g_WGS84",
      regions: [
        { code: 1, count: 1180 },
        { code: 7, count: 20 },
      ],
      chosen: [1],
      count: 1180,
    });
    expect(reading.shapes.length).toBeLessThan(2 * 1024 * 1024);
    const shapes = shapesOf(reading);
    expect(shapes.map(({ properties }) => properties.code)).toEqual(squares.map(({ code }) => code).sort());
    expect(shapes[0]?.properties).toEqual({ code: "001001", name: "Agliè", province: "TO" });
  });

  it("puts every municipality where it is, none of them empty or turned inside out", async () => {
    const shapes = new Map(
      shapesOf(await taken(await buildIstatZip())).map((of) => [of.properties.code, of]),
    );
    for (const square of squares) {
      const shape = shapes.get(square.code)!;
      const area = geoArea(shape);
      expect(area).toBeGreaterThan(1e-8);
      expect(area).toBeLessThan(1e-6);
      expect(geoContains(shape, middleOf(square)), square.name).toBe(true);
    }
  });

  it("gives other regions when they are asked for, and several together", async () => {
    const zip = await buildIstatZip();
    expect(await taken(zip, [7])).toMatchObject({ chosen: [7], count: 20 });
    const both = await taken(zip, [1, 7]);
    expect(both).toMatchObject({ chosen: [1, 7], count: 1200 });
    expect(both.municipalities.at(-1)).toEqual({ code: "008020", name: "Comune Ligure 20", province: "IM" });
    expect(await convert(zip, [20])).toMatchObject({ code: "region-missing", found: "1, 7" });
  });

  it("without Piedmont gives all it has", async () => {
    const elsewhere = squares
      .slice(0, 3)
      .map((of, index) => ({ ...of, code: `02000${index + 1}`, region: 3 }));
    const reading = await taken(await buildIstatZip({ municipalities: elsewhere }));
    expect(reading).toMatchObject({ chosen: [3], count: 3 });
    expect(reading.municipalities[0]?.province).toBe("MN");
  });

  it("keeps islands and holes", async () => {
    const { rings } = first;
    const [x, y] = middleOf(first);
    const around = (size: number): [number, number][] => [
      [x - size, y - size],
      [x + size, y - size],
      [x + size, y + size],
      [x - size, y + size],
      [x - size, y - size],
    ];
    const island = squares[200]!.rings[0]!;
    const pierced = { ...first, rings: [...rings, around(0.005), island] };
    const [shape] = shapesOf(await taken(await buildIstatZip({ municipalities: [pierced] })));
    expect(geoContains(shape!, [x, y])).toBe(false);
    expect(geoContains(shape!, [x + 0.008, y])).toBe(true);
    expect(geoContains(shape!, middleOf(squares[200]!))).toBe(true);
  });

  it("of an older table, in the letters of Windows, has its accents right", async () => {
    const change = (files: Map<string, Buffer>) => {
      for (const [name, bytes] of files) {
        if (name.endsWith(".cpg")) files.delete(name);
        if (!/Com.*dbf$/.test(name)) continue;
        const text = bytes.toString("latin1").replaceAll("AgliÃ¨", "Agli\u00e8 ");
        files.set(name, Buffer.from(text, "latin1"));
      }
    };
    const zip = await buildIstatZip({ municipalities: [first], change });
    expect((await taken(zip)).municipalities).toEqual([{ code: "001001", name: "Agliè", province: "TO" }]);
  });
});

describe("a GeoJSON or TopoJSON", () => {
  it.each([
    ["wound as RFC 7946 says", true],
    ["wound as d3 says", false],
  ])("%s comes out right", async (_, reversed) => {
    const [shape] = shapesOf(await taken(collection([first, second], { reversed })));
    expect(geoArea(shape!)).toBeLessThan(1e-6);
    expect(geoContains(shape!, middleOf(first))).toBe(true);
  });

  it("may call its fields as others do, and say codes as numbers", async () => {
    const text = collection([first], { fields: ["com_istat_code", "name"] }).replace('"001001"', "1001");
    expect((await taken(`\uFEFF${text}`)).municipalities[0]?.code).toBe("001001");
  });

  it("of pieces puts the pieces of a municipality together", async () => {
    const reading = await taken(collection([first, { ...second, code: first.code, name: first.name }]));
    expect(reading.count).toBe(1);
    expect(geoContains(shapesOf(reading)[0]!, middleOf(second))).toBe(true);
  });

  it("that we made ourselves is read again as it is", async () => {
    const made = await taken(collection([first, second]));
    const again = await taken(gunzipSync(made.shapes));
    expect(again).toMatchObject({ count: 2, source: "other" });
    expect(again.municipalities).toEqual(made.municipalities);
  });
});

const features = (geometry: unknown) =>
  JSON.stringify({
    type: "FeatureCollection",
    features: [{ type: "Feature", properties: { PRO_COM_T: "001001", COMUNE: "Agliè" }, geometry }],
  });
const polygon = (...ring: Position[]) => features({ type: "Polygon", coordinates: [ring] });
const topology = (arcs: unknown, own: unknown) =>
  JSON.stringify({
    type: "Topology",
    arcs,
    objects: {
      comuni: {
        type: "GeometryCollection",
        geometries: [{ type: "Polygon", arcs: own, properties: { code: "001001", name: "Agliè" } }],
      },
    },
  });
const longArc = Array.from({ length: 5_000 }, (_, at) => [7 + at / 5_000, 45]);
const small = [first, second];
const only = (name: string, bytes: Buffer | string) => zipOf([[name, Buffer.from(bytes)]]);
const com = "Limiti01012025_g/Com01012025_g/Com01012025_g_WGS84";
const changing = (extension: string, change: (bytes: Buffer) => Buffer | null) =>
  buildIstatZip({
    municipalities: small,
    change: (files) => {
      const changed = change(files.get(com + extension)!);
      if (changed === null) files.delete(com + extension);
      else files.set(com + extension, changed);
    },
  });
const roma40 = 'PROJCS["Monte_Mario_Italy_1",GEOGCS["GCS_Monte_Mario",DATUM["D_Monte_Mario"]]]';

const hostile: readonly (readonly [
  what: string,
  code: string,
  make: () => Buffer | string | Promise<Buffer>,
])[] = [
  ["nothing", "empty", () => ""],
  ["a letter", "not-recognised", () => "%PDF-1.7 lettera"],
  ["a page", "not-recognised", () => "<html></html>"],
  [
    "the beginning of an archive",
    "zip-broken",
    async () => (await buildIstatZip({ municipalities: small })).subarray(0, 900),
  ],
  ["an empty archive", "zip-without-layer", () => zipOf([])],
  ["an archive of other things", "zip-without-layer", () => only("bilancio/2025.xlsx", "numeri")],
  ["an archive with provinces only", "zip-without-layer", () => only("ProvCM01012025_g_WGS84.shp", "forme")],
  ["an archive that fills memory", "zip-bomb", () => only(`${com}.shp`, Buffer.alloc(40 << 20))],
  [
    "an archive that lies about it",
    "zip-broken",
    async () => lyingAboutSize(await changing(".shp", () => Buffer.alloc(900_000, "Limiti"))),
  ],
  [
    "an archive of a thousand files",
    "zip-too-many-entries",
    () => zipOf(Array.from({ length: 600 }, (_, at) => [`${at}.txt`, Buffer.from("a")] as const)),
  ],
  [
    "an archive that leads out",
    "zip-unsafe-name",
    async () => renaming(await only("aa/Com2.shp", "x"), "aa/Com2.shp", "../Com2.shp"),
  ],
  [
    "an archive with a name twice",
    "zip-double-name",
    async () =>
      renaming(
        await zipOf([
          ["Com1.shp", Buffer.from("x")],
          ["Com2.shp", Buffer.from("y")],
        ]),
        "Com2.shp",
        "Com1.shp",
      ),
  ],
  ["an archive with a password", "zip-encrypted", async () => encrypted(await only(`${com}.shp`, "x"))],
  [
    "an archive of several years",
    "zip-several-layers",
    () => zipOf(["Com2021.shp", "Com2025.shp"].map((name) => [name, Buffer.from("x")] as const)),
  ],
  ["an archive without its table", "zip-incomplete", () => changing(".dbf", () => null)],
  ["an archive without projection", "projection-missing", () => changing(".prj", () => null)],
  ["another projection", "projection-not-taken", () => changing(".prj", () => Buffer.from(roma40))],
  [
    "the old European datum",
    "projection-not-taken",
    () => changing(".prj", (bytes) => Buffer.from(bytes.toString().replace("D_WGS_1984", "D_European_1950"))),
  ],
  [
    "another zone than the one it says",
    "outside-italy",
    () => buildIstatZip({ municipalities: small, toMetres: ([x, y]) => toUtm32([x - 6, y]) }),
  ],
  [
    "north and east exchanged",
    "outside-italy",
    () => buildIstatZip({ municipalities: small, toMetres: (at) => [toUtm32(at)[1], toUtm32(at)[0]] }),
  ],
  [
    "a shapefile cut short",
    "shapefile-broken",
    () => changing(".shp", (bytes) => bytes.subarray(0, bytes.length - 40)),
  ],
  [
    "a shapefile with an endless record",
    "shapefile-broken",
    () => changing(".shp", (bytes) => (bytes.writeInt32LE(0x7fffffff, 148), bytes)),
  ],
  [
    "a shapefile of which a part begins elsewhere",
    "shapefile-broken",
    () => changing(".shp", (bytes) => (bytes.writeInt32LE(-5, 152), bytes)),
  ],
  [
    "a table of four billion rows",
    "shapefile-broken",
    () => changing(".dbf", (bytes) => (bytes.writeUInt32LE(0xffffffff, 4), bytes)),
  ],
  [
    "a table of other rows",
    "shapefile-broken",
    () => changing(".dbf", (bytes) => (bytes.writeUInt32LE(1, 4), bytes)),
  ],
  [
    "a number that is none",
    "coordinates-not-numbers",
    () => changing(".shp", (bytes) => (bytes.writeDoubleLE(NaN, 156), bytes)),
  ],
  ["points", "other-geometry", () => buildIstatZip({ municipalities: small, shapeType: 1 })],
  [
    "other fields",
    "fields-missing",
    () => buildIstatZip({ municipalities: small, fields: { code: "SEZ", name: "TESTO" } }).then((zip) => zip),
  ],
  ["half a JSON", "json-broken", () => collection(small).slice(0, -30)],
  ["a JSON of other things", "json-not-boundaries", () => '{"type":"Feature"}'],
  ["an empty collection", "no-municipality", () => '{"type":"FeatureCollection","features":[]}'],
  ["a JSON with NaN", "json-broken", () => collection([first]).replace(/\[7[.\d]*,/, "[NaN,")],
  [
    "a JSON with words for numbers",
    "coordinates-not-numbers",
    () => features({ type: "Polygon", coordinates: [["a", "b"]] }),
  ],
  [
    "a JSON with holes for numbers",
    "coordinates-not-numbers",
    () => features({ type: "Polygon", coordinates: null }),
  ],
  [
    "a very deep JSON",
    "json-too-deep",
    () => `{"type":"FeatureCollection","features":${"[".repeat(2_000_000)}`,
  ],
  [
    "metres in a GeoJSON",
    "outside-italy",
    () => polygon([395_000, 4_990_000], [396_000, 4_990_000], [396_000, 4_991_000], [395_000, 4_990_000]),
  ],
  ["latitude first", "outside-italy", () => polygon([45, 7], [45.1, 7], [45.1, 7.1], [45, 7])],
  [
    "another projection by name",
    "projection-not-taken",
    () => collection(small).replace("{", '{"crs":{"type":"name","properties":{"name":"EPSG:3857"}},'),
  ],
  [
    "a line",
    "other-geometry",
    () =>
      features({
        type: "LineString",
        coordinates: [
          [7, 45],
          [8, 45],
        ],
      }),
  ],
  ["a place without shape", "empty-shape", () => features(null)],
  ["a place that is a line", "empty-shape", () => polygon([7, 45], [8, 45], [7, 45], [7, 45])],
  ["a place without a code", "code-not-valid", () => collection([first]).replace("001001", "TO-1")],
  ["a place without a name", "name-not-valid", () => collection([{ ...first, name: " " }])],
  [
    "lines that are not there",
    "topology-broken",
    () =>
      topology(
        [
          [
            [7, 45],
            [8, 45],
          ],
        ],
        [[2_000_000_000]],
      ),
  ],
  [
    "lines that are not there backwards",
    "topology-broken",
    () =>
      topology(
        [
          [
            [7, 45],
            [8, 45],
          ],
        ],
        [[-2_000_000_000]],
      ),
  ],
  [
    "lines by a word",
    "topology-broken",
    () =>
      topology(
        [
          [
            [7, 45],
            [8, 45],
          ],
        ],
        [["constructor"]],
      ),
  ],
  [
    "the same line a million times",
    "too-detailed",
    () => topology([longArc], [Array.from({ length: 1_000_000 }, () => 0)]),
  ],
  ["a line that leads to itself", "topology-broken", () => topology([0, 1], [[0]])],
];

// A process has to be started for each: in the run of all checks one may be late once.
const retry = process.env["CI"] === "true" ? 1 : 0;

describe("a file that is not taken", { retry }, () => {
  it.each(hostile)("%s is refused as %s", async (_, code, make) => {
    const bytes = await make();
    const start = performance.now();
    const reading = await convert(bytes);
    expect(reading).toMatchObject({ status: "refused", code });
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it("leaves this process free to answer while it is looked at", async () => {
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    await convert(await buildIstatZip());
    clearInterval(timer);
    expect(longest).toBeLessThan(500);
  });

  it("that takes too long, or ends its process, is given up and hurts no other", async () => {
    const childFile = path.join(folder, "child.mjs");
    const broken = createBoundaryConverter({ log: silent, childFile, timeLimitMs: 500 });
    const file = { path: childFile, name: "file", regions: null };
    writeFileSync(childFile, "process.on('message', () => { for (;;); });");
    expect(await broken.convert(file)).toEqual({ status: "refused", code: "given-up", found: "" });
    writeFileSync(childFile, "process.on('message', () => process.exit(3));");
    expect(await broken.convert(file)).toMatchObject({ code: "given-up" });
    writeFileSync(childFile, "process.on('message', () => process.send({ status: 'converted' }));");
    expect(await broken.convert(file)).toMatchObject({ code: "given-up" });
    expect((await taken(collection([first]))).count).toBe(1);
  });
});

/** In the list of contents and before the file itself, names and numbers stand as they are. */
function renaming(zip: Buffer, from: string, to: string): Buffer {
  return Buffer.from(zip.toString("latin1").replaceAll(from, to), "latin1");
}

function encrypted(zip: Buffer): Buffer {
  const entry = zip.indexOf("PK\u0001\u0002", 0, "latin1");
  zip.writeUInt16LE(zip.readUInt16LE(entry + 8) | 1, entry + 8);
  return zip;
}

/** Says of the largest file that it is small. */
function lyingAboutSize(zip: Buffer): Buffer {
  for (
    let at = zip.indexOf("PK\u0001\u0002", 0, "latin1");
    at >= 0;
    at = zip.indexOf("PK\u0001\u0002", at + 1, "latin1")
  ) {
    if (zip.readUInt32LE(at + 24) === 900_000) zip.writeUInt32LE(1_000, at + 24);
  }
  return zip;
}
