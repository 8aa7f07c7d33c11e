import { describe, expect, it, test } from "vitest";
import { thinArea } from "~/domain/needs/exchange/thin-area";
import { writeNeedsCsv } from "~/domain/needs/exchange/write-needs-csv";
import { writeNeedsGeojson } from "~/domain/needs/exchange/write-needs-geojson";
import { readNeedsFile } from "~/domain/needs/exchange/read-needs-file";
import type { ImportedNeedRow } from "~/domain/needs/exchange/read-need-row";
import type { Need } from "~/domain/needs/need";
import type { Point } from "~/domain/territory/point";
import { buildNeedsCsv } from "../../../support/needs-file";

const known = [
  { code: "001191", name: "Pinerolo", province: "TO", seat: [7.33, 44.885] },
  { code: "001275", name: "Torre Pellice", province: "TO", seat: [7.22, 44.82] },
  { code: "001001", name: "Agliè", province: "TO", seat: [7.77, 45.37] },
  { code: "022001", name: "Samone", province: "TN", seat: null },
  { code: "001235", name: "Samone", province: "TO", seat: null },
] as const;
const categories = [
  { id: "casa", name: "Casa", isSensitive: false },
  { id: "violenza", name: "Violenza", isSensitive: true },
];
const care = { categories, gridMetres: 500, fewestPeople: 5 };

const readBytes = (bytes: Uint8Array, chosen: Record<string, string> = {}, ids: readonly string[] = []) =>
  readNeedsFile(bytes, { known, categories, chosen, ids });
const read = (text: string, chosen?: Record<string, string>, ids?: readonly string[]) =>
  readBytes(new TextEncoder().encode(text), chosen, ids);

function rowsOf(file: ReturnType<typeof read>): readonly ImportedNeedRow[] {
  if (file.status === "refused") throw new Error(`refused: ${file.reason}`);
  return file.rows;
}

function needOf(row: ImportedNeedRow | undefined) {
  if (row?.status !== "valid") throw new Error(JSON.stringify(row));
  return row.need;
}

const one = (header: string, cells: string) => rowsOf(read(`titolo;${header}\nAnziani soli;${cells}`))[0];
const faultOf = (row: ImportedNeedRow | undefined) =>
  row?.status === "faulty" ? row.faults.map(({ code, column }) => `${column}: ${code}`) : [];

describe("a table", () => {
  it("of 5,000 rows with 50 faulty ones gives 4,950, and says of each other what is wrong and where", () => {
    const rows = rowsOf(read(buildNeedsCsv(5_000, 50)));
    const faulty = rows.filter(({ status }) => status === "faulty");
    expect([rows.length, faulty.length]).toEqual([5_000, 50]);
    expect(faulty[0]).toMatchObject({
      line: 101,
      title: "Bisogno numero 100",
      faults: [{ code: "no-whole-number", column: "people", typed: "circa venti" }],
    });
    expect(needOf(rows[0])).toMatchObject({
      title: "Bisogno numero 1",
      description: 'Riga 1; con "virgolette"',
      categoryId: "casa",
      place: { municipalities: ["001191"], point: [7.2, 44.8] },
      people: 5,
      priority: "high",
      status: "raised",
    });
  });

  it.each([
    ["commas and points", 'Titolo,Lat,Lon,Comune\nSoli,44.885,"7.33",Pinerolo'],
    ["tabs", "nome\tLATITUDINE\tlongitudine\tcomuni\nSoli\t44,885\t7,33\tPINEROLO"],
    ["points in a table of semicolons", "bisogno;y;x;luogo\nSoli;44.885;7.33;Comune di Pinerolo"],
  ])("is read with %s", (_, text) => {
    expect(needOf(rowsOf(read(text))[0]).place).toEqual({
      municipalities: ["001191"],
      point: [7.33, 44.885],
      area: null,
    });
  });

  it("is read in the characters of Windows, and in the two bytes of Excel's Unicode", () => {
    const text = "titolo;comune\nCaffè;Agliè";
    const windows = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const wide = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, "utf16le")]);
    for (const bytes of [windows, wide])
      expect(needOf(rowsOf(readBytes(bytes))[0])).toMatchObject({
        title: "Caffè",
        place: { municipalities: ["001001"] },
      });
  });

  it("names what is wrong: words that are none, numbers that are none, places that are not in Italy", () => {
    expect(faultOf(one("tipo", "desiderio"))).toEqual(["kind: unknown-kind"]);
    expect(faultOf(one("gravità;priorità;stato", "boh;boh;boh"))).toEqual([
      "status: unknown-status",
      "severity: unknown-severity",
      "priority: unknown-priority",
    ]);
    expect(faultOf(one("stato", "accantonato"))).toEqual(["setAsideReason: reason-missing"]);
    for (const people of ["-3", "12,5", "tanti", "1e9"])
      expect(faultOf(one("persone", people))).toEqual(["people: no-whole-number"]);
    expect(faultOf(one("lat;lon", "44,8;"))).toEqual(["lon: coordinate-missing"]);
    expect(faultOf(one("lat;lon", "boh;7,3"))).toEqual(["lat: no-coordinate"]);
    expect(faultOf(one("lat;lon", "7,33;44,88"))).toEqual(["lat: coordinates-swapped"]);
    expect(faultOf(one("lat;lon", "48,85;2,35"))).toEqual(["lat: outside-italy"]);
    expect(faultOf(one("lat;lon", "4971000;368000"))).toEqual(["lat: coordinates-in-metres"]);
    expect(faultOf(one("comune", "Atlantide"))).toEqual(["municipalities: municipality-unknown"]);
    expect(faultOf(one("comune", "Samone"))).toEqual(["municipalities: municipality-ambiguous"]);
    expect(faultOf(one("codice istat", "999999"))).toEqual(["codes: code-unknown"]);
    expect(faultOf(one("area", "LINESTRING(7 44)"))).toEqual(["area: no-area"]);
    expect(faultOf(one("unito in", "Altro"))).toEqual(["null: lives-on"]);
    expect(faultOf(rowsOf(read("titolo;persone\n;3"))[0])).toEqual(["title: title-missing"]);
    expect(faultOf(rowsOf(read("titolo;id\nSoli;abc", {}, ["abc"]))[0])).toEqual(["id: already-here"]);
  });

  it("finds municipalities by name however it is spelt, by province, and by codes that lost their zeros", () => {
    const codesOf = (header: string, cells: string) => needOf(one(header, cells)).place.municipalities;
    expect(codesOf("comuni", '"TORRE-PELLICE (to), Aglie\', pinerolo"')).toEqual([
      "001275",
      "001001",
      "001191",
    ]);
    expect(codesOf("comuni", "Samone (TN)")).toEqual(["022001"]);
    expect(codesOf("codici istat;comuni", "1191 001275;Pinerolo")).toEqual(["001191", "001275"]);
  });

  it("suggests the nearest seat for a point without a municipality, and does not write it", () => {
    const row = one("lat;lon", "44,83;7,23");
    expect(row).toMatchObject({ status: "valid", suggested: "001275" });
    expect(needOf(row).place.municipalities).toEqual([]);
    expect(one("lat;lon", "40,85;14,27")).toMatchObject({ suggested: null });
    expect(one("lat;lon;comune", "44,83;7,23;Pinerolo")).toMatchObject({ suggested: null });
  });

  it("tells words that are no category of the workspace, until one is chosen for them", () => {
    const text = "titolo;categoria\nSoli;Abitare\nIn casa;CASA\nA;";
    expect(rowsOf(read(text))).toMatchObject([
      { unknownCategory: "Abitare", need: { categoryId: "" } },
      { unknownCategory: "", need: { categoryId: "casa" } },
      { status: "faulty" },
    ]);
    expect(rowsOf(read(text, { abitare: "casa" }))[0]).toMatchObject({
      unknownCategory: "",
      need: { categoryId: "casa" },
    });
    expect(rowsOf(read(text, { abitare: "" }))[0]).toMatchObject({ unknownCategory: "" });
    expect(rowsOf(read(text, { abitare: "no-such" }))[0]).toMatchObject({ unknownCategory: "Abitare" });
  });

  it("keeps no letters that cannot be seen", () => {
    expect(needOf(one("descrizione", "a\u0007b\u202ec")).description).toBe("ab\u202ec");
  });
});

const ring: readonly Point[] = [
  [7.3, 44.8],
  [7.4, 44.8],
  [7.4, 44.9],
  [7.3, 44.8],
];
const shape = (geometry: unknown, properties: object = { titolo: "Soli" }) => ({
  type: "Feature",
  properties,
  geometry,
});
const shapes = (...features: readonly unknown[]) =>
  read(JSON.stringify({ type: "FeatureCollection", features }));

describe("a map", () => {
  it("gives points and areas, whichever way these go round", () => {
    const rows = rowsOf(
      shapes(
        shape(
          { type: "Point", coordinates: [7.33, 44.885, 340] },
          { titolo: "Soli", comuni: ["Pinerolo"], persone: 12 },
        ),
        shape({ type: "Polygon", coordinates: [ring] }),
        shape({ type: "Polygon", coordinates: [[...ring].reverse()] }),
        shape({ type: "MultiPolygon", coordinates: [[ring]] }),
        shape(null, { title: "Senza luogo", codici_istat: ["001191"] }),
      ),
    );
    expect(needOf(rows[0])).toMatchObject({
      people: 12,
      place: { municipalities: ["001191"], point: [7.33, 44.885] },
    });
    const areas = rows.slice(1, 4).map((row) => needOf(row).place.area);
    for (const area of areas) expect([...area!].sort()).toEqual([...ring.slice(0, 3)].sort());
    expect(needOf(rows[4]).place).toEqual({ municipalities: ["001191"], point: null, area: null });
  });

  it("is refused shape by shape", () => {
    const faults = rowsOf(
      shapes(
        shape({ type: "LineString", coordinates: ring }),
        shape({ type: "Point", coordinates: [44.885, 7.33] }),
        shape({ type: "Point", coordinates: ["7", "44"] }),
        shape({ type: "MultiPolygon", coordinates: [[ring], [ring]] }),
        shape({ type: "Polygon", coordinates: [ring.slice(0, 2)] }),
        shape({ type: "Polygon", coordinates: {} }),
        shape({ type: "Point", coordinates: [7.33, 44.885] }, {}),
        "no feature",
      ),
    ).map(faultOf);
    expect(faults).toEqual([
      ["area: unknown-shape"],
      ["area: coordinates-swapped"],
      ["area: no-coordinate"],
      ["area: several-shapes"],
      ["area: no-area"],
      ["area: no-area"],
      ["title: title-missing"],
      ["title: title-missing"],
    ]);
  });

  it("keeps of an area with many corners those that matter", () => {
    const circle = Array.from({ length: 5_000 }, (_, n): Point => {
      const turn = (n / 5_000) * 2 * Math.PI;
      return [7.3 + Math.cos(turn) / 10, 44.8 + Math.sin(turn) / 10];
    });
    const thin = thinArea(circle);
    expect(thin).toHaveLength(100);
    expect(Math.max(...thin.map(([x]) => x))).toBeCloseTo(7.4, 3);
  });
});

describe("a file is refused", () => {
  const refusedAs = (file: ReturnType<typeof read>) => (file.status === "refused" ? file.reason : "read");
  it.each([
    ["empty", ""],
    ["empty", "titolo;comune\n"],
    ["no-title", "uno;due\n1;2"],
    ["not-readable", "titolo\n\0\0\0"],
    ["workbook", "PK\u0003\u0004"],
    ["not-geojson", "{"],
    ["not-geojson", '{"type":"Topology"}'],
    ["not-geojson", '{"type":"FeatureCollection","features":[1,2]}'],
    ["empty", '{"type":"FeatureCollection","features":[]}'],
    ["too-deep", `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
    ["too-many-rows", `titolo\n${"Soli\n".repeat(10_001)}`],
    ["too-many-rows", `titolo\n${"a\n".repeat(300_000)}`],
    ["too-large", `titolo\n${"a".repeat(20 * 1024 * 1024)}`],
    [
      "wrong-projection",
      '{"type":"FeatureCollection","crs":{"properties":{"name":"urn:ogc:def:crs:EPSG::32632"}},"features":[{}]}',
    ],
  ])("as %s", (reason, text) => {
    expect(refusedAs(read(text))).toBe(reason);
  });

  it("in no time, whatever is in it", () => {
    const hostile = [
      `titolo\n${'"'.repeat(1_000_000)}`,
      `titolo${";".repeat(1_000_000)}\na`,
      `{"type":"FeatureCollection","features":[${"{},".repeat(300_000)}{}]}`,
      `titolo;area\nSoli;POLYGON((${"7 44, ".repeat(100_000)}7 44))`,
      `titolo;comune\nSoli;${"(".repeat(100_000)}`,
    ];
    for (const text of hostile) {
      const before = process.cpuUsage();
      read(text);
      // What it took of a processor: other checks run beside this one.
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1_000).toBeLessThan(2_000);
    }
  });
});

test("what goes out comes in again as it may be shown", () => {
  const need: Omit<Need, "id"> = {
    ...{ title: "=Soli; «in alto»", description: "Due\nrighe", kind: "need", categoryId: "casa" },
    place: { municipalities: ["001191", "001275"], point: null, area: ring.slice(0, 3) },
    ...{
      targetGroup: "Over 75",
      people: 1_200,
      severity: "grave",
      priority: "low",
      priorityReason: "-Motivo",
    },
    ...{ status: "set-aside", setAsideReason: "Fuori" },
  };
  const exact = { ...care, gridMetres: 0 };
  const contents = { needs: [{ ...need, id: "a" }], evidence: [], links: [] };
  for (const language of ["it", "en"] as const) {
    const nameOf = (code: string) => known.find((one) => one.code === code)!.name;
    const toExchange = { contents, care: exact, nameOf, language };
    for (const text of [writeNeedsCsv(toExchange), writeNeedsGeojson(toExchange)])
      expect(needOf(rowsOf(read(text))[0])).toEqual(need);
  }
});
