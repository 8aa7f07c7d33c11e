/** One update of the log: what was stored, for whom and when. */
export interface LoggedEdit {
  readonly seq: number;
  /** null: made by the server */
  readonly memberId: string | null;
  readonly receivedAt: Date;
  readonly bytes: Uint8Array;
}

/** Which member a Yjs client id writes for. */
export type Authors = ReadonlyMap<number, string>;
