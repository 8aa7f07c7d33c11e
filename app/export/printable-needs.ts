/** The needs of the territory as they are printed: nothing finer of a place than may be shown. */
export interface PrintableNeeds {
  readonly map: PrintableMap;
  readonly rows: readonly PrintableNeed[];
  /** what was left out of the places, in a sentence; empty: nothing was */
  readonly care: string;
  /** whom the map is owed to, and how far it can be trusted */
  readonly sources: string;
}

export interface PrintableMap {
  readonly png: Uint8Array;
  /** in pixels, of the picture */
  readonly width: number;
  readonly height: number;
  /** what it shows, for who does not see it */
  readonly description: string;
}

/** A row of the table, in the language of the file. */
export interface PrintableNeed {
  /** beside its sign on the map; empty: it has no place there */
  readonly number: string;
  readonly title: string;
  readonly category: string;
  readonly place: string;
  readonly people: string;
  readonly severity: string;
  readonly priority: string;
  readonly status: string;
}
