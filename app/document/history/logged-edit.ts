/** One update of the log: what was stored, for whom and when. */
export interface LoggedEdit {
  readonly seq: number;
  /** null: made by the server */
  readonly memberId: string | null;
  readonly receivedAt: Date;
  readonly bytes: Uint8Array;
}

/** The same with all that is stored of it. */
export interface StoredEdit extends LoggedEdit {
  /** the connection that sent it */
  readonly connection: string;
  /** it broke the document, and is passed over */
  readonly setAsideAt: Date | null;
}

/** The connection of what the server wrote, for itself or for a member: in one act, as when a version is brought back. */
export const serverConnection = "server";

/** Which member a Yjs client id writes for. */
export type Authors = ReadonlyMap<number, string>;
