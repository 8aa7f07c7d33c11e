import { expect, test } from "vitest";
import * as Y from "yjs";
import { putNeeds } from "~/document/needs/write-needs";
import {
  arrivingNeeds,
  cutIntoPieces,
  mostBytesPerPiece,
  mostNeedsPerPiece,
} from "~/domain/needs/exchange/arriving-needs";
import { describeRowFault } from "~/domain/needs/exchange/describe-row-fault";
import { lookAtNeeds, lookedAtNeeds, refusedRows } from "~/domain/needs/exchange/look-at-needs";
import { readNeedsFile } from "~/domain/needs/exchange/read-needs-file";
import { needRowFaultCodes } from "~/domain/needs/exchange/row-fault";
import { writeRefusedRows } from "~/domain/needs/exchange/write-refused-rows";

const known = [{ code: "001191", name: "Pinerolo", province: "TO", seat: [7.33, 44.885] }] as const;
const categories = [
  { id: "casa", name: "Casa", isSensitive: false },
  { id: "violenza", name: "Violenza", isSensitive: true },
];
const care = { categories, gridMetres: 500, fewestPeople: 5 };

function read(text: string, chosen: Record<string, string> = {}) {
  const file = readNeedsFile(new TextEncoder().encode(text), { known, categories, chosen, ids: [] });
  if (file.status === "refused") throw new Error(file.reason);
  return file;
}

const mixed = [
  "titolo;categoria;lat;lon;persone;colore",
  "Sfratti;Casa;44,88512;7,33218;20;rosso",
  "Pochi;Casa;44,88512;7,33218;2;rosso",
  "Paura;Violenza;44,88512;7,33218;9;rosso",
  "Freddo;Alloggi;44,88512;7,33218;;rosso",
  ";Casa;;;;rosso",
  "Altro;Casa;;;circa venti;rosso",
].join("\n");

test("what a file would bring is counted before anything is written: what arrives, what is unknown, what is blurred", () => {
  const looked = lookAtNeeds(read(mixed), care);
  expect(looked).toMatchObject({
    ...{ rows: 6, arriving: 4, refused: 2, ignored: ["colore"], onlyPoints: 4 },
    unknownCategories: [{ word: "Alloggi", rows: 1 }],
    blurred: { sensitive: 1, grid: 2, "few-people": 1 },
    firstRefused: [{ line: 6 }, { line: 7, title: "Altro" }],
  });
  expect(lookedAtNeeds.parse(JSON.parse(JSON.stringify(looked)))).toEqual(looked);
});

test("a municipality that is only near is added when it is wanted, and always where the point may not be kept", () => {
  const placesOf = (addsNearest: boolean) =>
    arrivingNeeds(read(mixed), care, { addsNearest }).map(({ need }) => [
      need.title,
      need.place.municipalities.join(),
      need.place.point !== null,
    ]);
  expect(placesOf(true).map(([, codes]) => codes)).toEqual(["001191", "001191", "001191", "001191"]);
  expect(placesOf(false)).toEqual([
    ["Sfratti", "", true],
    ["Pochi", "", true],
    ["Paura", "001191", false],
    ["Freddo", "", true],
  ]);
});

test("however much needs say, each piece fits in an edit of the document, and none is lost or moved", () => {
  const description = 'Più parole, "virgolette"\\n e accenti: àèìòù. '.repeat(210);
  const texts = Array.from({ length: 10 }, (_, index) => description.slice(0, 900 * index));
  const rows = Array.from({ length: 700 }, (_, n) => {
    const sources = Array.from({ length: n % 20 }, (__, s) => `Fonte ${s}`).join(" | ");
    return `Bisogno ${n};"${(texts[n % 10] ?? "").replaceAll('"', '""')}";${sources};Casa;44,88512;7,33218`;
  });
  const needs = arrivingNeeds(read(`titolo;descrizione;prove;categoria;lat;lon\n${rows.join("\n")}`), care, {
    addsNearest: true,
  });
  const pieces = cutIntoPieces(needs);
  expect(pieces.flat()).toEqual(needs);
  expect(needs).toHaveLength(700);
  let made = 0;
  for (const piece of pieces) {
    expect(piece.length).toBeLessThanOrEqual(mostNeedsPerPiece);
    const doc = new Y.Doc();
    const placed = piece.map(({ need, sources }) => ({
      id: `need${++made}`,
      order: made,
      need,
      evidence: sources.map((source) => ({ id: `evidence${++made}`, order: made, source })),
    }));
    putNeeds(doc, placed, care);
    expect(Y.encodeStateAsUpdate(doc).length).toBeLessThanOrEqual(mostBytesPerPiece);
  }
});

test("refused rows are given back as they stood, with where and why, and can be corrected and sent again", () => {
  const file = read(mixed);
  const back = writeRefusedRows({ ...file, rows: refusedRows(file.rows) }, "it");
  const [header, first, second] = back.replace("\uFEFF", "").split("\r\n");
  expect(header).toBe("riga_nel_file;da_correggere;titolo;categoria;lat;lon;persone;colore");
  expect(first).toBe(
    '6;"Manca il titolo del bisogno: scrivi almeno due caratteri.";;Casa;;;;rosso'.replaceAll('"', ""),
  );
  expect(second).toContain("circa venti");
  const again = read(back.replaceAll("circa venti", "20"));
  expect(again.rows.map(({ status }) => status)).toEqual(["faulty", "valid"]);
  expect(again.ignored).toEqual(["riga_nel_file", "da_correggere", "colore"]);
});

test("refused shapes are given back as shapes", () => {
  const shape = {
    type: "Feature",
    geometry: { type: "Point", coordinates: [44.88, 7.33] },
    properties: { titolo: "Al contrario" },
  };
  const file = read(JSON.stringify({ type: "FeatureCollection", features: [shape] }));
  const back: unknown = JSON.parse(writeRefusedRows({ ...file, rows: refusedRows(file.rows) }, "en"));
  expect(back).toMatchObject({
    features: [
      {
        geometry: shape.geometry,
        properties: { titolo: "Al contrario", row_in_file: 1, to_correct: expect.stringMatching(/swapped/) },
      },
    ],
  });
});

test.each(needRowFaultCodes)("%s is said in both languages, with what stands there", (code) => {
  const said = (["it", "en"] as const).map((language) =>
    describeRowFault({ code, column: "people", typed: "" }, language),
  );
  expect(new Set(said).size).toBe(2);
  for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}.{15,}\.$/u);
});
