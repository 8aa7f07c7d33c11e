import type { NeedCategory } from "../category";
import { type FileRefusal } from "./file-row";
import { type KnownMunicipality, municipalityFinder } from "./known-municipality";
import { readFileRows } from "./read-file-rows";
import { categoryFinder, type ImportedNeedRow, readNeedRow } from "./read-need-row";

/** What a file is read by. */
export interface NeedsFileContext {
  readonly known: readonly KnownMunicipality[];
  readonly categories: readonly Pick<NeedCategory, "id" | "name">[];
  /** of the needs that are in the workspace */
  readonly ids: readonly string[];
  /** the category chosen for a word that is none of the workspace's, folded; empty: without */
  readonly chosen: Readonly<Record<string, string>>;
}

export type ReadNeedsFile =
  | {
      readonly status: "read";
      readonly format: "csv" | "geojson";
      readonly headers: readonly string[];
      readonly ignored: readonly string[];
      readonly rows: readonly ImportedNeedRow[];
    }
  | { readonly status: "refused"; readonly reason: FileRefusal; readonly found: readonly string[] };

/** Reads needs out of a file. One faulty row does not stop the others. */
export function readNeedsFile(bytes: Uint8Array, context: NeedsFileContext): ReadNeedsFile {
  const file = readFileRows(bytes);
  if (file.status === "refused") return file;
  const ids = new Set(context.ids);
  const rowContext = {
    finder: municipalityFinder(context.known),
    findCategory: categoryFinder(context.categories, context.chosen),
    hasNeed: (id: string) => ids.has(id),
  };
  const { status, format, headers, ignored } = file;
  return { status, format, headers, ignored, rows: file.rows.map((row) => readNeedRow(row, rowContext)) };
}
