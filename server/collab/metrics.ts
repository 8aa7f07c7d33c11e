/** What the live server tells whoever measures it: numbers and close codes, never who or what. */
export interface Metrics {
  /** a batch of edits is durable, so long after the store was asked */
  committed(ms: number): void;
  /** an edit is durable, and acknowledged now, so long after it came */
  acknowledged(ms: number): void;
  /** a message or a connection was refused, with a code of `close-codes.ts` */
  refused(code: number): void;
}

export const noMetrics: Metrics = {
  committed: () => undefined,
  acknowledged: () => undefined,
  refused: () => undefined,
};

/** What there is at this moment. */
export interface LiveSize {
  readonly rooms: number;
  readonly sockets: number;
  /** waiting for readers */
  readonly bytesBuffered: number;
}
