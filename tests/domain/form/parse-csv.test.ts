import { expect, it, test } from "vitest";
import { parseCsv } from "~/domain/form/parse-csv";
import { readNeedsFile } from "~/domain/needs/exchange/read-needs-file";

it.each([
  ["sep=;\r\nComune;Nota, breve, lunga\r\nPinerolo;", ";"],
  ["\uFEFFsep=,\nComune,Nota; breve; lunga\nPinerolo,", ","],
  ["SEP=\t\rComune\tNota; breve; lunga\rPinerolo\t", "\t"],
  ["sep=|\nComune|Nota; breve, lunga\nPinerolo|", "|"],
])("a first line that says what separates is believed, and is no row: %j", (text) => {
  const [header, row, ...more] = parseCsv(text);
  expect(header).toMatchObject({ line: 2, cells: ["Comune", expect.stringContaining("lunga")] });
  expect(row).toEqual({ line: 3, cells: ["Pinerolo", ""] });
  expect(more).toEqual([]);
});

test("a first line that only begins so is a row", () => {
  expect(parseCsv("sep=ora;b\n1;2")).toEqual([
    { line: 1, cells: ["sep=ora", "b"] },
    { line: 2, cells: ["1", "2"] },
  ]);
});

it.each([["\n"], ["\r\n"], ["\r"]])("lines may end with %j, and do within quotes too", (end) => {
  expect(parseCsv(["Comune;Nota", '"a', 'b";1', "", "c;2"].join(end))).toEqual([
    { line: 1, cells: ["Comune", "Nota"] },
    { line: 2, cells: [`a${end}b`, "1"] },
    { line: 5, cells: ["c", "2"] },
  ]);
});

test("lines are counted before a table is taken apart, however they end", () => {
  const bytes = new TextEncoder().encode(`titolo\r${"\r".repeat(200_001)}`);
  const read = readNeedsFile(bytes, { known: [], categories: [], ids: [], chosen: {} });
  expect(read).toMatchObject({ status: "refused", reason: "too-many-rows" });
});

test("quotes within a cell are part of it, and many of them are read as quickly as letters", () => {
  const before = performance.now();
  expect(parseCsv(`a;b\n5" e 6";${'a"'.repeat(200_000)}`)[1]?.cells[0]).toBe('5" e 6"');
  expect(performance.now() - before).toBeLessThan(1_500);
});
