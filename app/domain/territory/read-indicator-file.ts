import { foldText } from "~/domain/form/fold-text";
import { type CsvRow, parseCsv } from "~/domain/form/parse-csv";
import { codeTitles, readCode } from "./istat-code";
import { readFigures } from "./read-figures";

export type FigureReason = "no-code" | "unknown-code" | "not-in-district" | "no-number" | "double";

export interface FigureFault {
  readonly line: number;
  readonly typed: string;
  readonly reason: FigureReason;
}

export interface Figure {
  readonly code: string;
  readonly value: number;
}

export type IndicatorFile =
  | {
      readonly status: "refused";
      readonly reason: "empty" | "no-code-column" | "no-figures" | "too-many-rows" | "too-many-columns";
    }
  /** the file has several columns that may be meant */
  | { readonly status: "asks"; readonly columns: readonly string[] }
  | {
      readonly status: "read";
      readonly figures: readonly Figure[];
      readonly faults: readonly FigureFault[];
      /** the title of the column they are from */
      readonly column: string;
    };

export interface Asked {
  /** the title of the column that was chosen; empty: none was */
  readonly column: string;
  readonly known: ReadonlySet<string>;
  /** of the district; nothing: it is not composed yet, and figures of all are taken */
  readonly district: ReadonlySet<string>;
}

const mostRows = 12_000;
/** Each is looked at for numbers in all rows. */
const mostColumns = 200;

/** Reads figures by ISTAT code; says of each row that is left out why. */
export function readIndicatorFile(text: string, { column, ...places }: Asked): IndicatorFile {
  const [header, ...rows] = parseCsv(text);
  if (header === undefined || rows.length === 0) return { status: "refused", reason: "empty" };
  if (rows.length > mostRows) return { status: "refused", reason: "too-many-rows" };
  if (header.cells.length > mostColumns) return { status: "refused", reason: "too-many-columns" };
  const codeAt = header.cells.findIndex((title) => codeTitles.includes(foldText(title)));
  if (codeAt < 0) return { status: "refused", reason: "no-code-column" };
  const candidates = header.cells.filter(
    (title, at) => at !== codeAt && title !== "" && holdsNumbers(rows, at),
  );
  const chosen = candidates.includes(column) ? column : soleColumn(candidates);
  if (candidates.length === 0) return { status: "refused", reason: "no-figures" };
  if (chosen === null) return { status: "asks", columns: candidates };
  const valueAt = header.cells.indexOf(chosen);
  return { status: "read", column: chosen, ...readRows(rows, { codeAt, valueAt, ...places }) };
}

function soleColumn(candidates: readonly string[]): string | null {
  const named = candidates.filter((title) => valueTitles.includes(foldText(title)));
  const [only, ...more] = candidates.length === 1 ? candidates : named;
  return only !== undefined && more.length === 0 ? only : null;
}

const valueTitles: readonly string[] = ["valore", "value", "dato", "indicatore", "indice"];

function holdsNumbers(rows: readonly CsvRow[], at: number): boolean {
  return readFigures(rows.map(({ cells }) => cells[at] ?? "")).some((figure) => figure !== null);
}

interface Reading extends Omit<Asked, "column"> {
  readonly codeAt: number;
  readonly valueAt: number;
}

function readRows(rows: readonly CsvRow[], { codeAt, valueAt, known, district }: Reading) {
  const values = readFigures(rows.map(({ cells }) => cells[valueAt] ?? ""));
  const figures = new Map<string, Figure>();
  const faults: FigureFault[] = [];
  for (const [index, { line, cells }] of rows.entries()) {
    const code = readCode(cells[codeAt] ?? "");
    const value = values[index] ?? null;
    const reason = reasonOf(code, { known, district, isAgain: figures.has(code) });
    if (reason !== null) faults.push({ line, typed: cells[codeAt] ?? "", reason });
    else if (value === null)
      faults.push({ line, typed: `${code} · ${cells[valueAt] ?? ""}`, reason: "no-number" });
    else figures.set(code, { code, value });
  }
  return { figures: [...figures.values()], faults };
}

interface Place extends Omit<Asked, "column"> {
  readonly isAgain: boolean;
}

function reasonOf(code: string, { known, district, isAgain }: Place): FigureReason | null {
  if (code === "") return "no-code";
  if (!known.has(code)) return "unknown-code";
  if (district.size > 0 && !district.has(code)) return "not-in-district";
  return isAgain ? "double" : null;
}
