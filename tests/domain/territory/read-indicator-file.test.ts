import { describe, expect, it } from "vitest";
import { type IndicatorFile, readIndicatorFile } from "~/domain/territory/read-indicator-file";
import { readFigures } from "~/domain/territory/read-figures";

const places = { known: new Set(["001191", "001012", "001272"]), district: new Set(["001191", "001012"]) };
const read = (text: string, column = "") => readIndicatorFile(text, { ...places, column });

function figuresOf(file: IndicatorFile) {
  if (file.status !== "read") throw new Error(file.status);
  return file.figures.map(({ code, value }) => [code, value]);
}

describe("the numbers of a column", () => {
  it.each([
    [
      ["190,5", "1.234,75", "-3,2"],
      [190.5, 1234.75, -3.2],
    ],
    [
      ["12.5", "190.123"],
      [12.5, 190.123],
    ],
    [
      ["1.234", "35.970"],
      [1234, 35970],
    ],
    [
      ["1,234.5", "12.5"],
      [1234.5, 12.5],
    ],
    [
      ["0.123", "0.456"],
      [0.123, 0.456],
    ],
    [
      ["1 234", "1'234", "12,5 %"],
      [1234, 1234, 12.5],
    ],
    [["", "n.d.", "-", "..", "NaN", "Infinity", "1e9", "0x10"], Array<null>(8).fill(null)],
  ])("%j", (cells, numbers) => {
    expect(readFigures(cells)).toEqual(numbers);
  });
});

describe("an indicator", () => {
  it.each([
    ["codice_istat;valore\n001191;190,5\n001012;201"],
    ['\uFEFF"Codice ISTAT","Valore"\n"001191","190,5"\n"001012","201"'],
    ["PRO_COM_T,Comune,Valore\n1191,Pinerolo,190.5\n1012,Angrogna,201"],
  ])("is read from %j", (text) => {
    expect(figuresOf(read(text))).toEqual([
      ["001191", 190.5],
      ["001012", 201],
    ]);
  });

  it("says of each row that is left out why", () => {
    const file = read("istat;valore\n001191;1\n;2\nPinerolo;3\n999999;4\n001272;5\n001191;6\n001012;n.d.\n");
    expect(file).toMatchObject({
      status: "read",
      figures: [{ code: "001191", value: 1 }],
      faults: [
        { line: 3, reason: "no-code" },
        { line: 4, reason: "no-code" },
        { line: 5, reason: "unknown-code" },
        { line: 6, reason: "not-in-district" },
        { line: 7, reason: "double" },
        { line: 8, reason: "no-number" },
      ],
    });
  });

  it("is asked about where several columns hold numbers, and read from the one chosen", () => {
    const text = "codice;Maschi;Femmine\n001191;10;20";
    expect(read(text)).toEqual({ status: "asks", columns: ["Maschi", "Femmine"] });
    expect(figuresOf(read(text, "Femmine"))).toEqual([["001191", 20]]);
    expect(read(text, "Altro")).toMatchObject({ status: "asks" });
  });

  it("is of all that is known until the district is composed", () => {
    const file = readIndicatorFile("codice;valore\n001272;5", { ...places, district: new Set(), column: "" });
    expect(figuresOf(file)).toEqual([["001272", 5]]);
  });

  it("is refused where there is nothing to read", () => {
    expect(read("")).toEqual({ status: "refused", reason: "empty" });
    expect(read("comune;valore\nPinerolo;1")).toEqual({ status: "refused", reason: "no-code-column" });
    expect(read("codice;valore\n001191;alto")).toEqual({ status: "refused", reason: "no-figures" });
    const long = `codice;valore\n${"001191;1\n".repeat(12_001)}`;
    expect(read(long)).toEqual({ status: "refused", reason: "too-many-rows" });
    const wide = `codice istat;${Array.from({ length: 200 }, (_, n) => `anno ${n}`).join(";")}\n001001;1`;
    expect(read(wide)).toEqual({ status: "refused", reason: "too-many-columns" });
  });
});
