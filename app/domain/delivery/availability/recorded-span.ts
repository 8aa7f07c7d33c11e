/** A stretch of time in which a process said again and again that it was there. */
export interface RecordedSpan {
  /** which process: several may be there at a time */
  readonly nodeId: string;
  /** of the program */
  readonly version: string;
  readonly from: Date;
  readonly until: Date;
}

/** How often a process says so. */
export const saidEveryMs = 30_000;

/** A silence up to this may be one word that came late; a longer one is an interruption. */
export const longestSilenceMs = 60_000;

/** More than a year: the longest window of a call, and the time to contest it. */
export const spansKeptForMs = 400 * 24 * 60 * 60_000;
