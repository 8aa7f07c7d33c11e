import { expect, it } from "vitest";
import { parseCsv } from "~/domain/form/parse-csv";

const cellsOf = (text: string) => parseCsv(text).map(({ cells }) => cells);

it("what a spreadsheet says of its separator is no row, and counts", () => {
  expect(parseCsv("sep=;\r\ntitolo;gravità\r\nBuche, ovunque;3")).toEqual([
    { line: 2, cells: ["titolo", "gravità"] },
    { line: 3, cells: ["Buche, ovunque", "3"] },
  ]);
  expect(cellsOf('\uFEFF"sep=\t"\na\tb,c,d')).toEqual([["a", "b,c,d"]]);
});

it.each(["\n", "\r\n", "\r"])("rows end with what ends lines where the file was made: %j", (end) => {
  expect(parseCsv(["titolo;gravità", "Buche;3", ""].join(end))).toEqual([
    { line: 1, cells: ["titolo", "gravità"] },
    { line: 2, cells: ["Buche", "3"] },
  ]);
});
