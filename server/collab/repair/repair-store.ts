import type pg from "pg";
import { hasHash } from "../store/snapshot-hash.ts";

/** What a repair reads and changes. Nothing is ever deleted from the log. */
export interface RepairStore {
  listQuarantined(): Promise<readonly QuarantinedEntry[]>;
  /** Null when there is no such document. */
  readLog(documentId: number): Promise<DocumentLog | null>;
  /** In one transaction: passes over these updates, forgets the snapshots after `baseSeq`, lets people in again. */
  restore(
    documentId: number,
    restored: { readonly setAside: readonly number[]; readonly baseSeq: number },
  ): Promise<void>;
}

export interface QuarantinedEntry {
  readonly documentId: number;
  readonly workspaceId: string;
  readonly name: string;
  readonly quarantinedAt: Date;
  readonly reason: string;
  readonly lastSeq: number;
}

export interface DocumentLog {
  readonly isQuarantined: boolean;
  /** newest first, those whose hash holds */
  readonly snapshots: readonly { readonly seq: number; readonly state: Uint8Array }[];
  /** all there are, without those set aside earlier */
  readonly updates: readonly LogEntry[];
}

export interface LogEntry {
  readonly seq: number;
  /** null: written by the server */
  readonly memberId: string | null;
  readonly receivedAt: Date;
  readonly bytes: Uint8Array;
}

export function createRepairStore(pool: pg.Pool): RepairStore {
  return {
    listQuarantined: () => listQuarantined(pool),
    readLog: (documentId) => readLog(pool, documentId),
    restore: async (documentId, { setAside, baseSeq }) => {
      await pool.query(restoreStatement, [documentId, setAside, baseSeq]);
    },
  };
}

async function listQuarantined(pool: pg.Pool): Promise<readonly QuarantinedEntry[]> {
  const { rows } = await pool.query<
    Record<"id" | "lastSeq" | "workspaceId" | "name" | "at" | "reason", string>
  >(
    `SELECT id, "lastSeq", "workspaceId", name, "quarantineReason" AS reason,
            to_char("quarantinedAt", 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
       FROM "LiveDocument" WHERE "quarantinedAt" IS NOT NULL ORDER BY "quarantinedAt"`,
  );
  return rows.map(({ id, lastSeq, at, ...row }) => ({
    ...row,
    documentId: Number(id),
    lastSeq: Number(lastSeq),
    quarantinedAt: new Date(at),
  }));
}

async function readLog(pool: pg.Pool, documentId: number): Promise<DocumentLog | null> {
  const documents = await pool.query<{ readonly isQuarantined: boolean }>(
    `SELECT "quarantinedAt" IS NOT NULL AS "isQuarantined" FROM "LiveDocument" WHERE id = $1`,
    [documentId],
  );
  const [document] = documents.rows;
  if (document === undefined) return null;
  const snapshots = await pool.query<{
    readonly seq: string;
    readonly state: Buffer;
    readonly sha256: string;
  }>(`SELECT seq, state, sha256 FROM "DocumentSnapshot" WHERE "documentId" = $1 ORDER BY seq DESC`, [
    documentId,
  ]);
  return {
    isQuarantined: document.isQuarantined,
    snapshots: snapshots.rows
      .filter(({ state, sha256 }) => hasHash(state, sha256))
      .map(({ seq, state }) => ({ seq: Number(seq), state })),
    updates: await readUpdates(pool, documentId),
  };
}

async function readUpdates(pool: pg.Pool, documentId: number): Promise<readonly LogEntry[]> {
  const { rows } = await pool.query<
    Record<"seq" | "at", string> & Pick<LogEntry, "memberId"> & { readonly bytes: Buffer }
  >(
    `SELECT seq, "memberId", bytes, to_char("receivedAt", 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
       FROM "DocumentUpdate" WHERE "documentId" = $1 AND "setAsideAt" IS NULL ORDER BY seq`,
    [documentId],
  );
  return rows.map(({ seq, at, ...row }) => ({ ...row, seq: Number(seq), receivedAt: new Date(at) }));
}

const restoreStatement = `
  WITH aside AS (
    UPDATE "DocumentUpdate" SET "setAsideAt" = now() AT TIME ZONE 'UTC'
     WHERE "documentId" = $1 AND seq = ANY($2::bigint[])
  ), forgotten AS (
    DELETE FROM "DocumentSnapshot" WHERE "documentId" = $1 AND seq > $3
  )
  UPDATE "LiveDocument" SET "quarantinedAt" = NULL, "quarantineReason" = NULL WHERE id = $1`;
