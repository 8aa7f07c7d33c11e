import { describe, expect, it } from "vitest";
import { decodeCsv } from "~/domain/form/decode-csv";
import { matchRows } from "~/domain/territory/match-rows";
import { piedmontMunicipalities } from "~/domain/territory/piedmont-municipalities";
import { type DistrictFile, readDistrictFile } from "~/domain/territory/read-district-file";

function districtsOf(file: DistrictFile) {
  if (file.status === "refused") throw new Error(file.reason);
  return file.districts;
}

const named = (text: string) =>
  districtsOf(readDistrictFile(text)).flatMap(({ rows }) =>
    matchRows(rows, piedmontMunicipalities).map((match) =>
      match.status === "found" ? match.municipality.name : match.status,
    ),
  );

describe("the municipalities of a district are read", () => {
  it.each([
    ["by code and district", "codice_istat;distretto\n001191;Pinerolese\n001012;Pinerolese"],
    ["with commas and quotes", '"Codice ISTAT","Distretto"\n"001191","Pinerolese"\n"001012","Pinerolese"'],
    ["without the zeros a spreadsheet takes away", "istat;ambito\n1191;Pinerolese\n1012;Pinerolese"],
    ["by name alone", "Comune\nPinerolo\nANGROGNA"],
    ["without titles", "001191;Pinerolese\n001012;Pinerolese"],
    ["with code and name", "Codice;Comune\n001191;Pinerolo\n001012;Angrogna"],
  ])("%s", (_, text) => {
    const names = named(text);
    expect(names).toHaveLength(2);
    expect(names[0]).toBe("Pinerolo");
    expect(names[1]).not.toBe("unknown");
  });

  it("from a file with a mark before its text, or in the characters of Windows", () => {
    const bytes = new TextEncoder().encode("\uFEFFcodice_istat;distretto\n001191;Pinerolese");
    expect(named(decodeCsv(bytes))).toEqual(["Pinerolo"]);
    const windows = Uint8Array.from(Buffer.from("Comune\nAgli\u00e8", "latin1"));
    expect(named(decodeCsv(windows))).toEqual(["Agliè"]);
  });
});

it("several districts of one file are told apart, however their names are written", () => {
  const file = readDistrictFile(
    "codice_istat;distretto\n001191;Pinerolese\n001272;Torino\n001012;PINEROLESE",
  );
  expect(districtsOf(file).map(({ name, rows }) => [name, rows.length])).toEqual([
    ["Pinerolese", 2],
    ["Torino", 1],
  ]);
});

it("days are read as people write them, and what is wrong with a row is told with its line", () => {
  const file = readDistrictFile(
    [
      "Comune;Distretto;Dal;Al",
      "Pinerolo;Pinerolese;1/1/2017;",
      "Airasca;Pinerolese;2017-01-01;31.12.2024",
      "Bibiana;Pinerolese;ieri;",
      "Cumiana;Pinerolese;1/1/2020;1/1/2019",
      ";Pinerolese;;",
      "Prali;;;",
    ].join("\n"),
  );
  expect(districtsOf(file)[0]?.rows).toMatchObject([
    { line: 2, name: "Pinerolo", validFrom: "2017-01-01", validUntil: null },
    { line: 3, name: "Airasca", validFrom: "2017-01-01", validUntil: "2024-12-31" },
  ]);
  expect(file).toMatchObject({
    faulty: [
      { line: 4, reason: "not-a-day" },
      { line: 5, reason: "days-reversed" },
      { line: 6, reason: "no-municipality" },
      { line: 7, reason: "no-district" },
    ],
  });
});

it("a code that is another municipality's than the name is asked about, and what comes again is told", () => {
  expect(named("Codice;Comune\n001191;Airasca\n001191;Pinerolo\n1191;Pinerolo\n999999;Luogo")).toEqual([
    "offered",
    "Pinerolo",
    "double",
    "unknown",
  ]);
});

it("what is no such file is refused", () => {
  expect(readDistrictFile("")).toEqual({ status: "refused", reason: "empty" });
  expect(readDistrictFile("codice_istat;distretto\n")).toEqual({ status: "refused", reason: "empty" });
  expect(readDistrictFile("Titolo;Prezzo\nLibro;12")).toEqual({ status: "refused", reason: "no-columns" });
  const long = `comune\n${"Pinerolo\n".repeat(12_001)}`;
  expect(readDistrictFile(long)).toEqual({ status: "refused", reason: "too-many-rows" });
});
