import type { ExchangeColumn } from "./exchange-columns";

/** A row of a table, or a shape of a map, before anything of it is believed. */
export interface FileRow {
  /** of a table where the row begins in the file, of shapes which of them it is; from 1 */
  readonly line: number;
  readonly values: Readonly<Partial<Record<ExchangeColumn, string>>>;
  /** of a shape; undefined: a table has none */
  readonly geometry?: unknown;
  /** what stands in the file, to be given back when it is refused */
  readonly original: readonly string[] | object;
}

export type FileRefusal =
  | "empty"
  | "too-large"
  | "too-many-rows"
  | "workbook"
  | "no-title"
  | "not-readable"
  | "too-deep"
  | "not-geojson"
  | "wrong-projection";

export type FileRows =
  | {
      readonly status: "read";
      readonly format: "csv" | "geojson";
      /** of a table, as they are written */
      readonly headers: readonly string[];
      readonly rows: readonly FileRow[];
      /** headers nothing is taken from */
      readonly ignored: readonly string[];
    }
  | { readonly status: "refused"; readonly reason: FileRefusal; readonly found: readonly string[] };

/** More than a district finds; each becomes a dozen entries of the shared document. */
export const mostNeedRows = 10_000;
/** As many rows with long descriptions. */
export const mostNeedsFileBytes = 12 * 1024 * 1024;

export function refusedFile(reason: FileRefusal, found: readonly string[] = []): FileRows {
  return { status: "refused", reason, found };
}
