/** Figures by municipality with where they are from, for the colours of the map. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly source: string;
  readonly year: number | null;
  /** by ISTAT code */
  readonly values: Readonly<Record<string, number>>;
  /** in the application, as a map and a table */
  readonly isPrinted: boolean;
}

/** What a file brings: whether it is printed is decided later. */
export type NewIndicator = Omit<Indicator, "id" | "isPrinted">;

/** In one application: each takes a page or two, which are read by a committee. */
export const mostPrintedIndicators = 6;

/** "Indice di vecchiaia (anziani ogni 100 giovani)" */
export function titleOfIndicator({ name, unit }: Pick<Indicator, "name" | "unit">): string {
  return unit ? `${name} (${unit})` : name;
}

/** "ISTAT, demo.istat.it, 2024": what it is shown with wherever it is shown. */
export function sourceOfIndicator({ source, year }: Pick<Indicator, "source" | "year">): string {
  return [source, year === null ? "" : String(year)].filter(Boolean).join(", ");
}
