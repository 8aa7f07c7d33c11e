import { decodeCsv, isWorkbook } from "~/domain/form/decode-csv";
import { parseCsv } from "~/domain/form/parse-csv";
import { withoutGuard } from "~/domain/form/write-csv";
import { type ExchangeColumn, findColumn } from "./exchange-columns";
import { type FileRows, mostNeedRows, mostNeedsFileBytes, refusedFile } from "./file-row";
import { readGeojsonRows } from "./read-geojson-rows";

/** The rows of a file, whichever of both formats it is by its first letter. */
export function readFileRows(bytes: Uint8Array): FileRows {
  if (bytes.length === 0) return refusedFile("empty");
  if (bytes.length > mostNeedsFileBytes) return refusedFile("too-large");
  if (isWorkbook(bytes)) return refusedFile("workbook");
  const text = decodeText(bytes).replace(/\p{Surrogate}/gu, "\uFFFD");
  if (text.includes("\0")) return refusedFile("not-readable");
  return /^\uFEFF?\s*[{[]/.test(text) ? readGeojsonRows(text.replace(/^\uFEFF/, "")) : readCsvRows(text);
}

/** What Excel calls "Unicode text" has two bytes a letter, and says so at its beginning. */
function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  return decodeCsv(bytes);
}

function readCsvRows(text: string): FileRows {
  // Looked at before they are taken apart: that costs more.
  if (countLines(text) > 20 * mostNeedRows) return refusedFile("too-many-rows");
  const [header, ...rows] = parseCsv(text);
  if (header === undefined) return refusedFile("empty");
  const columns = header.cells.map(findColumn);
  if (!columns.includes("title")) return refusedFile("no-title", header.cells.slice(0, 30));
  if (rows.length === 0) return refusedFile("empty");
  if (rows.length > mostNeedRows) return refusedFile("too-many-rows");
  return {
    status: "read",
    format: "csv",
    headers: header.cells,
    ignored: header.cells.filter((cell, index) => cell !== "" && columns[index] === null),
    rows: rows.map(({ line, cells }) => ({ line, values: toValues(cells, columns), original: cells })),
  };
}

/** Of two columns of the same meaning the first that has something. */
function toValues(cells: readonly string[], columns: readonly (ExchangeColumn | null)[]) {
  const values: Partial<Record<ExchangeColumn, string>> = {};
  for (const [index, column] of columns.entries()) {
    const cell = withoutGuard(cells[index] ?? "").trim();
    if (column !== null && cell !== "") values[column] ??= cell;
  }
  return values;
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === newLine || (code === carriageReturn && text.charCodeAt(at + 1) !== newLine)) lines++;
  }
  return lines;
}

const newLine = 10;
const carriageReturn = 13;
