/**
 * Where live documents are kept. The log of updates is the truth; a snapshot is a cache beside it.
 * Every implementation passes `tests/support/update-store-contract.ts`.
 */
export interface UpdateStore {
  /** Null when the workspace has no document of that name. */
  load(workspaceId: string, name: string): Promise<StoredDocument | null>;
  /**
   * Appends the updates of several documents, all of them or none, and resolves once they are durable.
   * Rejects with `StaleRights`, and stores nothing, when somebody lost a right and this node has not acted on it.
   */
  append(batch: readonly DocumentAppend[]): Promise<Appended>;
  /** What was appended after a sequence number, by whichever node, and all authors known by then. */
  readSince(documentId: number, seq: number): Promise<LogStretch>;
  /** The latest sequence number of each of these documents. */
  lastSeqs(documentIds: readonly number[]): Promise<ReadonlyMap<number, number>>;
  /** Keeps a snapshot, and the one before it. */
  saveSnapshot(documentId: number, snapshot: NewSnapshot): Promise<void>;
  /** From now on nothing is appended to the document, and `load` says so. */
  quarantine(documentId: number, quarantine: Quarantine): Promise<void>;
  /** Opens a document of a workspace, unless it is there. */
  ensureDocument(workspaceId: string, name: string): Promise<void>;
}

/** The append was made with rights of before: look at what changed, drop what may no longer be written, try again. */
export class StaleRights extends Error {
  override readonly name = "StaleRights";
}

/** What became of a batch. A document that is in neither is gone. */
export interface Appended {
  /** the sequence number of the first update of each document; its others follow */
  readonly firstSeqs: ReadonlyMap<number, number>;
  /** documents that are sealed: what came for them is kept apart, as late */
  readonly sealed: ReadonlySet<number>;
}

export interface LogStretch {
  /** in order, without gaps */
  readonly updates: readonly { readonly seq: number; readonly bytes: Uint8Array }[];
  readonly authors: ReadonlyMap<number, string>;
}

export interface Quarantine {
  readonly at: Date;
  readonly reason: string;
}

export interface StoredDocument {
  readonly documentId: number;
  readonly lastSeq: number;
  /** it failed twice, and waits for its repair */
  readonly isQuarantined: boolean;
  /** the newest snapshot whose hash holds, or what was packed of the log, and the updates after it */
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
  /** the state as `writeState` packs it, to be kept in its place */
  readonly packed?: Uint8Array;
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
