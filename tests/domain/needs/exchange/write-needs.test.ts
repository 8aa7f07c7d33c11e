import { describe, expect, it, test } from "vitest";
import { parseCsv } from "~/domain/form/parse-csv";
import { withoutGuard, writeCsv } from "~/domain/form/write-csv";
import { writeNeedsCsv } from "~/domain/needs/exchange/write-needs-csv";
import { writeNeedsGeojson } from "~/domain/needs/exchange/write-needs-geojson";
import { fromRing, signedArea } from "~/domain/needs/exchange/ring";
import type { Need } from "~/domain/needs/need";
import { snapToGrid, type Point } from "~/domain/territory/point";

const care = {
  categories: [
    { id: "casa", name: "Casa", isSensitive: false },
    { id: "violenza", name: "Violenza", isSensitive: true },
  ],
  gridMetres: 500,
  fewestPeople: 5,
};
/** A door, to the metre: its figures must come out nowhere. */
const home: Point = [7.331_18, 44.885_12];
const clockwise: readonly Point[] = [
  [7.3, 44.9],
  [7.4, 44.9],
  [7.4, 44.8],
  [7.3, 44.8],
];

function buildNeed(given: Partial<Need> & Pick<Need, "id">): Need {
  return {
    ...{ kind: "need", title: "Anziani soli", description: "", categoryId: "casa", targetGroup: "" },
    place: { municipalities: ["001191"], point: home, area: null },
    ...{ people: 12, severity: "grave", priority: "high", priorityReason: "", status: "raised" },
    setAsideReason: "",
    ...given,
  };
}

const write = (
  needs: readonly Need[],
  { evidence = [], links = [], language = "it" }: Partial<Parameters<typeof exchange>[1]> = {},
) => exchange(needs, { evidence, links, language });

function exchange(
  needs: readonly Need[],
  given: {
    readonly evidence: Parameters<typeof writeNeedsCsv>[0]["contents"]["evidence"];
    readonly links: Parameters<typeof writeNeedsCsv>[0]["contents"]["links"];
    readonly language: "it" | "en";
  },
) {
  const { language, ...contents } = given;
  const nameOf = (code: string) => (code === "001191" ? "Pinerolo (TO)" : code);
  const toExchange = { contents: { needs, ...contents }, care, nameOf, language };
  const csv = writeNeedsCsv(toExchange);
  const [header, ...rows] = parseCsv(csv);
  const records = rows.map(({ cells }) =>
    Object.fromEntries(header!.cells.map((name, index) => [name, cells[index] ?? ""])),
  );
  // Whatever it is, the tests look at it.
  const shapes = JSON.parse(writeNeedsGeojson(toExchange)) as Shapes;
  return { csv, records, shapes, text: csv + JSON.stringify(shapes) };
}

interface Shapes {
  readonly posizioni: object;
  readonly features: readonly {
    readonly id: string;
    readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
}

test("a need leaves as it is said, with the names and the codes of its municipalities", () => {
  const need = buildNeed({
    id: "a",
    title: 'Soli; "in alto"',
    description: "Due\nrighe",
    targetGroup: "Over 75",
    priorityReason: "Lo dicono i medici",
  });
  const about = { id: "e", needId: "a", file: "", fileName: "dati.pdf" };
  const evidence = [
    { ...about, indicator: "Over 75 soli", source: "ISTAT", year: 2023, link: "https://a.it" },
  ];
  const { csv, records, shapes } = write([need], { evidence });
  expect(csv.startsWith("\uFEFFtitolo;descrizione;tipo;")).toBe(true);
  expect(csv.endsWith("\r\n")).toBe(true);
  const [longitude, latitude] = snapToGrid(home, 500);
  expect(records).toEqual([
    {
      ...{ titolo: 'Soli; "in alto"', descrizione: "Due\nrighe", tipo: "Bisogno", categoria: "Casa" },
      ...{ comuni: "Pinerolo (TO)", codici_istat: "001191", area: "", posizione: "arrotondata a 500 m" },
      ...{ lat: String(latitude).replace(".", ","), lon: String(longitude).replace(".", ",") },
      ...{ gruppo: "Over 75", persone: "12", gravita: "Grave", priorita: "Alta" },
      ...{ motivo: "Lo dicono i medici", stato: "Segnalato", motivo_accantonamento: "" },
      ...{ unito_in: "", diviso_in: "", id: "a" },
      prove: "Over 75 soli, ISTAT, 2023, https://a.it, dati.pdf",
    },
  ]);
  expect(shapes.features[0]).toMatchObject({
    type: "Feature",
    id: "a",
    geometry: { type: "Point", coordinates: [longitude, latitude] },
    properties: { codici_istat: ["001191"], persone: 12, lat: null, prove: [{ fonte: "ISTAT", anno: 2023 }] },
  });
});

test("nothing finer leaves than what may be shown, and the file says what is blurred", () => {
  const place = {
    municipalities: ["001191"],
    point: home,
    area: clockwise.map(([x, y]) => [x + 0.00123, y + 0.00123] as const),
  };
  const needs = [
    buildNeed({ id: "many", place }),
    buildNeed({ id: "few", place, people: 4 }),
    buildNeed({ id: "delicate", place, categoryId: "violenza" }),
    buildNeed({ id: "coarse", place: { ...place, point: null, area: null } }),
    buildNeed({ id: "nowhere", place: { municipalities: [], point: null, area: null } }),
    buildNeed({ id: "resource", kind: "resource", place: { ...place, point: [7.25, 44.75], area: null } }),
  ];
  for (const language of ["it", "en"] as const) {
    const { text, records, shapes } = write(needs, { language });
    for (const fine of ["33118", "88512", "30123", "90123"]) expect(text).not.toContain(fine);
    if (language === "en") continue;
    expect(records.map(({ id, posizione }) => [id, posizione])).toEqual([
      ["many", "arrotondata a 500 m"],
      ["few", "solo il Comune: meno di 5 persone"],
      ["delicate", "solo il Comune: categoria delicata"],
      ["coarse", "solo il Comune"],
      ["nowhere", ""],
      ["resource", "esatta"],
    ]);
    expect(shapes.features.map(({ id, geometry }) => [id, geometry?.type ?? null])).toEqual([
      ["many", "Polygon"],
      ["few", null],
      ["delicate", null],
      ["coarse", null],
      ["nowhere", null],
      ["resource", "Point"],
    ]);
    expect(shapes.features[2]?.properties["codici_istat"]).toEqual(["001191"]);
    expect(shapes.posizioni).toMatchObject({
      "arrotondata a 500 m": 1,
      "solo il Comune: categoria delicata": 1,
      "solo il Comune: meno di 5 persone": 1,
    });
  }
});

test("an area leaves closed and counter-clockwise, however it was drawn", () => {
  const place = { municipalities: [], point: null, area: clockwise };
  const turned = { ...place, area: [...clockwise].reverse() };
  const { shapes, records } = write([buildNeed({ id: "a", place }), buildNeed({ id: "b", place: turned })]);
  for (const { geometry } of shapes.features) {
    const [ring] = geometry?.coordinates as [Point[]];
    expect(ring[0]).toEqual(ring.at(-1));
    expect(signedArea(fromRing(ring))).toBeGreaterThan(0);
    expect(fromRing(ring)).toHaveLength(4);
  }
  expect(records[0]!["area"]).toMatch(/^POLYGON\(\((\d\.\d+ \d+\.\d+(, )?){5}\)\)$/);
});

test("a need that lives on in others says in which, and those that are set aside say why", () => {
  const needs = [
    buildNeed({ id: "a", title: "A" }),
    buildNeed({ id: "b", title: "B" }),
    buildNeed({ id: "c", title: "C", status: "set-aside", setAsideReason: "Fuori distretto" }),
  ];
  const links = [
    { id: "1", kind: "merge", from: "a", to: "b" },
    { id: "2", kind: "split", from: "b", to: "c" },
    { id: "3", kind: "split", from: "b", to: "gone" },
  ] as const;
  const { records } = write(needs, { links });
  expect(records.map(({ unito_in, diviso_in }) => [unito_in, diviso_in])).toEqual([
    ["B", ""],
    ["", "C"],
    ["", ""],
  ]);
  expect(records[2]).toMatchObject({ stato: "Accantonato", motivo_accantonamento: "Fuori distretto" });
});

describe("a cell", () => {
  it.each(["=1+1", "+39 011", "-x", "@SUM(A1)", "\t=1", "  =1", "\r=1", "＝1"])(
    "that a spreadsheet would compute is text: %j",
    (typed) => {
      const [written] = parseCsv(writeCsv([[typed]]));
      expect(written!.cells[0]!.startsWith("'")).toBe(true);
      expect(withoutGuard(written!.cells[0]!)).toBe(typed.replaceAll("\r", "\r").trimEnd());
    },
  );

  it("that is a number is a number, also below 0, with a decimal comma", () => {
    expect(writeCsv([[-7.5, 12, null, ""]])).toBe("\uFEFF-7,5;12;;\r\n");
  });

  it.each(["a;b", 'a"b', "a\nb", "a,b", " a", "'già"])("comes back as it was: %j", (typed) => {
    expect(parseCsv(writeCsv([[typed, "x"]]))[0]!.cells[0]).toBe(typed.trim());
    expect(withoutGuard("'già")).toBe("'già");
  });
});
