/** A moment by the clock on a wall in Rome, and in the time of the whole world. */
export interface ShownInstant {
  readonly rome: string;
  readonly utc: string;
}

export interface AvailabilityData {
  readonly workspace: { readonly id: string; readonly title: string };
  readonly isTermPast: boolean;
  readonly window: { readonly from: ShownInstant; readonly until: ShownInstant };
  readonly term: ShownInstant;
  /** null: nothing was recorded in the window */
  readonly record: ShownRecord | null;
}

export interface ShownRecord {
  /** "99,98 %" */
  readonly share: string;
  /** null: it covers the whole window */
  readonly knownFrom: ShownInstant | null;
  /** in words, of what is in the window */
  readonly total: string;
  readonly interruptions: readonly ShownInterruption[];
}

export interface ShownInterruption {
  readonly from: ShownInstant;
  readonly until: ShownInstant;
  readonly length: string;
  /** it began before the window, or went on after it */
  readonly isBeyond: boolean;
}
