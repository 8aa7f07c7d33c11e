/** Figures by municipality with where they are from, for the colours of the map. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly source: string;
  readonly year: number | null;
  /** by ISTAT code */
  readonly values: Readonly<Record<string, number>>;
}
