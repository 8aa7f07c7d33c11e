import { foldText } from "~/domain/form/fold-text";
import { type CsvRow, parseCsv } from "~/domain/form/parse-csv";
import type { CalendarDay } from "~/domain/time/calendar-day";
import { parseTypedDay } from "~/domain/time/typed-day";
import { codeTitles, readCode } from "./istat-code";

/** A row of a file that says which municipality is of which district. */
export interface DistrictRow {
  readonly line: number;
  /** ISTAT code, six digits; empty: not given */
  readonly code: string;
  readonly name: string;
  readonly validFrom: CalendarDay | null;
  readonly validUntil: CalendarDay | null;
}

export interface FaultyRow {
  readonly line: number;
  readonly typed: string;
  readonly reason: RowReason;
}

export type RowReason = "no-municipality" | "no-district" | "not-a-day" | "days-reversed";

export interface FileDistrict {
  /** as the file has it; empty: the file names none */
  readonly name: string;
  readonly rows: readonly DistrictRow[];
}

export type DistrictFile =
  | { readonly status: "refused"; readonly reason: "empty" | "no-columns" | "too-many-rows" }
  | {
      readonly status: "read";
      readonly districts: readonly FileDistrict[];
      readonly faulty: readonly FaultyRow[];
    };

/** All municipalities of Italy, and room for those that changed district. */
const mostRows = 12_000;

/** Reads `codice_istat;distretto`, with names instead of codes or beside them, and with days, as people name columns. */
export function readDistrictFile(text: string): DistrictFile {
  const rows = parseCsv(text);
  const [first] = rows;
  if (first === undefined) return { status: "refused", reason: "empty" };
  const columns = findColumns(first.cells);
  if (columns === null) return { status: "refused", reason: "no-columns" };
  const body = columns.hasHeader ? rows.slice(1) : rows;
  if (body.length === 0) return { status: "refused", reason: "empty" };
  if (body.length > mostRows) return { status: "refused", reason: "too-many-rows" };
  return gather(body, columns.at);
}

type Column = "code" | "name" | "district" | "from" | "until";
type Places = Readonly<Partial<Record<Column, number>>>;

function gather(body: readonly CsvRow[], at: Places): DistrictFile {
  const districts = new Map<string, { name: string; rows: DistrictRow[] }>();
  const faulty: FaultyRow[] = [];
  for (const row of body) {
    const { reason, district, ...read } = readRow(row, at);
    if (reason !== null) {
      faulty.push({ line: row.line, typed: row.cells.filter((cell) => cell !== "").join(" · "), reason });
      continue;
    }
    const key = foldText(district);
    const known = districts.get(key) ?? { name: district, rows: [] };
    known.rows.push(read);
    districts.set(key, known);
  }
  return { status: "read", districts: [...districts.values()], faulty };
}

interface ReadRow extends DistrictRow {
  readonly district: string;
  readonly reason: RowReason | null;
}

function readRow({ line, cells }: CsvRow, at: Places): ReadRow {
  const cell = (column: Column) => cells[at[column] ?? -1] ?? "";
  const code = readCode(cell("code"));
  const name = cell("name") || (code === "" ? cell("code") : "");
  const days = { validFrom: parseTypedDay(cell("from")), validUntil: parseTypedDay(cell("until")) };
  const row = { line, code, name, ...days, district: cell("district") };
  const isNoDay =
    (cell("from") !== "" && days.validFrom === null) || (cell("until") !== "" && days.validUntil === null);
  return { ...row, reason: reasonOf({ ...row, isNoDay, needsDistrict: at.district !== undefined }) };
}

interface Judged extends DistrictRow {
  readonly district: string;
  readonly isNoDay: boolean;
  readonly needsDistrict: boolean;
}

function reasonOf({ code, name, district, validFrom, validUntil, ...row }: Judged): RowReason | null {
  if (code === "" && name === "") return "no-municipality";
  if (row.needsDistrict && district === "") return "no-district";
  if (row.isNoDay) return "not-a-day";
  if (validFrom !== null && validUntil !== null && validUntil < validFrom) return "days-reversed";
  return null;
}

/** By the titles of the first row; a file without titles begins with a code. */
function findColumns(cells: readonly string[]): { readonly at: Places; readonly hasHeader: boolean } | null {
  const at: Partial<Record<Column, number>> = {};
  for (const [index, header] of cells.entries()) {
    const column = columnOf(foldText(header));
    if (column !== null) at[column] ??= index;
  }
  if (at.code !== undefined || at.name !== undefined) return { at, hasHeader: true };
  if (readCode(cells[0] ?? "") === "") return null;
  return { at: { code: 0, ...(cells.length > 1 && { district: 1 }) }, hasHeader: false };
}

function columnOf(folded: string): Column | null {
  return titles.find(([, known]) => known.includes(folded))?.[0] ?? null;
}

/** Folded, see `foldText`. */
const titles: readonly (readonly [Column, readonly string[]])[] = [
  ["code", codeTitles],
  [
    "name",
    ["comune", "comuni", "nome", "nome comune", "denominazione", "denominazione comune", "municipality"],
  ],
  [
    "district",
    [
      "distretto",
      "ambito",
      "ambito territoriale",
      "distretto della coesione sociale",
      "distretto di coesione sociale",
      "distretto coesione sociale",
      "ente gestore",
      "district",
    ],
  ],
  ["from", ["dal", "da", "valido dal", "inizio", "data inizio", "inizio validita", "from"]],
  ["until", ["al", "fino al", "valido fino al", "fine", "data fine", "fine validita", "until"]],
];
