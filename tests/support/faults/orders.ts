import type { Limits } from "../../../server/collab/limits.ts";

/** How something answers: as it should, by throwing at once, by rejecting later, or never. */
export type Failure = "none" | "throws" | "rejects" | "hangs";

/** What goes wrong in a faulty server at this moment. */
export interface Faults {
  /** every commit takes so much longer */
  readonly commitDelayMs: number;
  /** so much longer until a document is loaded */
  readonly loadDelayMs: number;
  /** the clock of the server's machine goes wrong by so much */
  readonly clockShiftMs: number;
  /** members whose session has ended */
  readonly signedOut: readonly string[];
  readonly append: Failure;
  readonly load: Failure;
  readonly saveSnapshot: Failure;
  readonly readSince: Failure;
  readonly lastSeqs: Failure;
  readonly quarantine: Failure;
  readonly authorize: Failure;
  readonly onPresence: Failure;
  readonly clock: Failure;
  readonly bus: Failure;
  readonly metrics: Failure;
  readonly log: Failure;
}

export const noFaults: Faults = {
  commitDelayMs: 0,
  loadDelayMs: 0,
  clockShiftMs: 0,
  signedOut: [],
  append: "none",
  load: "none",
  saveSnapshot: "none",
  readSince: "none",
  lastSeqs: "none",
  quarantine: "none",
  authorize: "none",
  onPresence: "none",
  clock: "none",
  bus: "none",
  metrics: "none",
  log: "none",
};

/** What the process is started with. */
export interface FaultySettings {
  readonly workspaceId: string;
  readonly documents: readonly string[];
  /** of an embedded database, opened as the product opens it; without it everything is kept in memory */
  readonly dataDir?: string;
  readonly limits?: Partial<Limits>;
}

/** What the parent says, and what it is answered. */
export type Order =
  | { readonly kind: "faults"; readonly faults: Partial<Faults> }
  | { readonly kind: "open"; readonly documents: readonly string[] }
  | { readonly kind: "sql"; readonly statement: string }
  | { readonly kind: "figures" }
  | { readonly kind: "stored"; readonly document: string };

/** Of the server's process, since it was last asked. */
export interface ProcessFigures {
  /** the longest the main loop was kept from its turn by the process's own work */
  readonly stallMaxMs: number;
  /** how late it came, also because the machine was busy with others */
  readonly lateMaxMs: number;
  readonly lateP99Ms: number;
  readonly cpuMs: number;
  readonly memoryBytes: number;
  readonly unhandled: number;
  /** lines open now */
  readonly sockets: number;
}

/** What the store holds of a document, as it would be loaded. */
export interface StoredBytes {
  readonly lastSeq: number;
  readonly snapshot: Uint8Array | null;
  readonly updates: readonly Uint8Array[];
}
