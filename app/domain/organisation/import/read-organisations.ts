import { checkSeat } from "~/domain/territory/check-seat";
import { checkOrganisationTaxCode } from "../check-organisation-tax-code";
import { numberControl } from "../check-tax-code";
import { shortNameOf } from "../short-name";
import { findColumns, type ImportColumn } from "./find-columns";
import type { OrganisationKind } from "../kinds";
import { findKind } from "./find-kind";
import { type CsvRow, parseCsv } from "~/domain/form/parse-csv";

export interface ImportedOrganisation {
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
  readonly taxCode: string;
  readonly seatMunicipality: string;
  readonly seatProvince: string;
}

/** Why a row cannot be taken: a code the screen has a sentence for, and what stands in the file. */
export interface RowFault {
  readonly code: string;
  readonly typed: string;
}

export type ImportedRow = { readonly line: number } & (
  | { readonly status: "valid"; readonly organisation: ImportedOrganisation }
  | { readonly status: "faulty"; readonly name: string; readonly faults: readonly RowFault[] }
);

export type ReadFile =
  | {
      readonly status: "read";
      readonly rows: readonly ImportedRow[];
      /** headers of columns nothing is taken from */
      readonly ignored: readonly string[];
    }
  | { readonly status: "refused"; readonly reason: "empty" | "too-many-rows" }
  | {
      readonly status: "refused";
      readonly reason: "missing-columns";
      readonly missing: readonly ImportColumn[];
    };

/** More rows than anybody checks by eye; and all of them are written at once. */
export const mostRows = 500;

/** Reads a list of organisations out of the text of a CSV file. One faulty row does not stop the others. */
export function readOrganisations(text: string): ReadFile {
  const [header, ...rows] = parseCsv(text);
  if (header === undefined || rows.length === 0) return { status: "refused", reason: "empty" };
  if (rows.length > mostRows) return { status: "refused", reason: "too-many-rows" };
  const { at, missing, ignored } = findColumns(header.cells);
  if (missing.length > 0) return { status: "refused", reason: "missing-columns", missing };
  const lineOf = new Map<string, number>();
  return { status: "read", ignored, rows: rows.map((row) => unlessTwice(readRow(row, at), lineOf)) };
}

function readRow({ line, cells }: CsvRow, at: Readonly<Partial<Record<ImportColumn, number>>>): ImportedRow {
  const cell = (column: ImportColumn) => {
    const index = at[column];
    // Files of other systems bring controls where accents were: no form takes them.
    return (index === undefined ? "" : (cells[index] ?? "")).replace(/[\s\p{Cc}]+/gu, " ").trim();
  };
  const faults: RowFault[] = [];
  const name = cell("name");
  if (name.length < 2 || name.length > 200) faults.push({ code: "organisationName", typed: name });
  const kind = findKind(cell("kind"));
  if (kind === null)
    faults.push({ code: cell("kind") === "" ? "kind-missing" : "kind-unknown", typed: cell("kind") });
  const taxCode = readTaxCode(cell("taxCode"), { kind, faults });
  const seat = readSeat(cell("municipality"), cell("province"), faults);
  if (kind === null || taxCode === null || seat === null || faults.length > 0)
    return { line, status: "faulty", name, faults };
  const shortName = cell("shortName");
  const isShort = shortName.length >= 2 && shortName.length <= 40;
  return {
    line,
    status: "valid",
    organisation: {
      name,
      shortName: isShort ? shortName : shortNameOf(name),
      kind,
      taxCode,
      seatMunicipality: seat.municipality,
      seatProvince: seat.province,
    },
  };
}

function readTaxCode(
  typed: string,
  { kind, faults }: { readonly kind: OrganisationKind | null; readonly faults: RowFault[] },
): string | null {
  // Of a kind that is not understood nobody can say whether it may have the code of a person: the kind is the fault.
  const check = checkOrganisationTaxCode(withLostZeros(typed), kind ?? "enterprise");
  if (check.status === "valid") return check.code;
  faults.push({ code: `tax-code-${check.reason}`, typed });
  return null;
}

/** Spreadsheets take a code for a number and drop the zeros it begins with; put back only where it then adds up. */
function withLostZeros(typed: string): string {
  if (!/^\d{8,10}$/.test(typed)) return typed;
  const filled = typed.padStart(11, "0");
  return numberControl(filled) === filled.at(-1) ? filled : typed;
}

/** As the form takes it. */
export const longestSeat = 80;

function readSeat(typed: string, province: string, faults: RowFault[]) {
  const [, municipality = typed, within = ""] = /^(.+?)\s*\(([A-Za-z]{2})\)$/.exec(typed) ?? [];
  const check = checkSeat({ municipality, province: province === "" ? within : province });
  if (check.status === "valid") {
    if (check.seat.municipality.length <= longestSeat) return check.seat;
    faults.push({ code: "seat-unknown-municipality", typed });
    return null;
  }
  const shown = check.field === "province" && province !== "" ? province : typed;
  faults.push({ code: `seat-${check.reason}`, typed: shown });
  return null;
}

/** The first of two rows with the same tax code counts; the second says where the first stands. */
function unlessTwice(row: ImportedRow, lineOf: Map<string, number>): ImportedRow {
  if (row.status === "faulty") return row;
  const { taxCode, name } = row.organisation;
  const before = lineOf.get(taxCode);
  if (before === undefined) {
    lineOf.set(taxCode, row.line);
    return row;
  }
  return {
    line: row.line,
    status: "faulty",
    name,
    faults: [{ code: "twice-in-file", typed: String(before) }],
  };
}
