import type { PrintableMap } from "./printable-needs";

/** Figures of the territory as they are printed: a map in colours, and a table of what they stand for. */
export interface PrintableIndicator {
  /** "Indice di vecchiaia (anziani ogni 100 giovani)" */
  readonly title: string;
  readonly map: PrintableMap;
  /** each municipality of the district, by its name */
  readonly rows: readonly { readonly municipality: string; readonly value: string }[];
  /** whose figures they are, and whom the map is owed to */
  readonly sources: string;
}
