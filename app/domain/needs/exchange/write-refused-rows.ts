import { writeCsv } from "~/domain/form/write-csv";
import type { Language, Wording } from "~/domain/wording/language";
import { describeRowFault } from "./describe-row-fault";
import type { RefusedRow } from "./look-at-needs";

/** No column of needs is called so: whoever corrects the file and sends it again need not take them out. */
const lineName: Wording = { it: "riga_nel_file", en: "row_in_file" };
const reasonName: Wording = { it: "da_correggere", en: "to_correct" };

/** The rows that were refused, as they stood, each with where it was and what is wrong with it. */
export function writeRefusedRows(
  {
    format,
    headers,
    rows,
  }: {
    readonly format: "csv" | "geojson";
    readonly headers: readonly string[];
    readonly rows: readonly RefusedRow[];
  },
  language: Language,
): string {
  return format === "csv" ? asTable(headers, rows, language) : asShapes(rows, language);
}

function asTable(headers: readonly string[], rows: readonly RefusedRow[], language: Language): string {
  const head = [lineName[language], reasonName[language], ...headers];
  return writeCsv([
    head,
    ...rows.map(({ line, faults, original }) => [
      String(line),
      reasonsOf(faults, language),
      ...cellsOf(original),
    ]),
  ]);
}

function asShapes(rows: readonly RefusedRow[], language: Language): string {
  const features = rows.map(({ line, faults, original }) => {
    const shape: object = original;
    const properties = "properties" in shape && typeof shape.properties === "object" ? shape.properties : {};
    const said = { [lineName[language]]: line, [reasonName[language]]: reasonsOf(faults, language) };
    return { type: "Feature", geometry: null, ...shape, properties: { ...properties, ...said } };
  });
  return `${JSON.stringify({ type: "FeatureCollection", features }, null, 1)}\n`;
}

function reasonsOf(faults: RefusedRow["faults"], language: Language): string {
  return faults.map((fault) => describeRowFault(fault, language)).join(" ");
}

function cellsOf(original: RefusedRow["original"]): readonly string[] {
  return Array.isArray(original) ? original.map(String) : [];
}
