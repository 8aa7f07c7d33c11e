/**
 * Where live documents are kept. The log of updates is the truth; a snapshot is a cache beside it.
 * Every implementation passes `tests/support/update-store-contract.ts`.
 */
export interface UpdateStore {
  /** Null when the workspace has no document of that name. */
  load(workspaceId: string, name: string): Promise<StoredDocument | null>;
  /**
   * Appends the updates of several documents, all of them or none, and resolves once they are durable.
   * Answers the sequence number of the first update of each document; the others follow it. A document
   * that is gone is missing from the answer.
   */
  append(batch: readonly DocumentAppend[]): Promise<ReadonlyMap<number, number>>;
  /** Keeps a snapshot, and the one before it. */
  saveSnapshot(documentId: number, snapshot: NewSnapshot): Promise<void>;
  /** Opens a document of a workspace, unless it is there. */
  ensureDocument(workspaceId: string, name: string): Promise<void>;
}

export interface StoredDocument {
  readonly documentId: number;
  readonly lastSeq: number;
  /** the newest snapshot whose hash holds, and the updates after it */
  readonly snapshot: Snapshot | null;
  readonly updates: readonly Uint8Array[];
  /** which member a client id writes for */
  readonly authors: ReadonlyMap<number, string>;
}

export interface Snapshot {
  /** the last update it holds */
  readonly seq: number;
  readonly state: Uint8Array;
}

export interface NewSnapshot extends Snapshot {
  readonly createdAt: Date;
}

export interface DocumentAppend {
  readonly documentId: number;
  readonly updates: readonly LoggedUpdate[];
  readonly newAuthors: readonly NewAuthor[];
}

export interface LoggedUpdate {
  /** null: written by the server */
  readonly memberId: string | null;
  readonly connection: string;
  readonly receivedAt: Date;
  readonly bytes: Uint8Array;
}

export interface NewAuthor {
  readonly clientId: number;
  readonly memberId: string;
  readonly firstSeenAt: Date;
}
