import type pg from "pg";
import { inTransaction } from "../store/in-transaction.ts";
import { listEntries, readLog } from "../store/read-log.ts";
import { readSnapshots, unpackSnapshot } from "../store/read-snapshots.ts";
import { unpackSegments } from "./unpack-segments.ts";

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
    readLog: (documentId) => readDocumentLog(pool, documentId),
    restore: (documentId, { setAside, baseSeq }) =>
      inTransaction(pool, async (client) => {
        // As packing does: one of the two waits for the other. And a document that goes meanwhile gets no rows again.
        await client.query(`SELECT id FROM "LiveDocument" WHERE id = $1 FOR UPDATE`, [documentId]);
        await unpackSegments(client, documentId, setAside);
        await client.query(restoreStatement, [documentId, setAside, baseSeq]);
      }),
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

async function readDocumentLog(pool: pg.Pool, documentId: number): Promise<DocumentLog | null> {
  const documents = await pool.query<{ readonly isQuarantined: boolean }>(
    `SELECT "quarantinedAt" IS NOT NULL AS "isQuarantined" FROM "LiveDocument" WHERE id = $1`,
    [documentId],
  );
  const [document] = documents.rows;
  if (document === undefined) return null;
  const snapshots = await readSnapshots(pool, documentId);
  const log = await readLog(pool, documentId, { after: 0 });
  return {
    isQuarantined: document.isQuarantined,
    snapshots: snapshots.map(unpackSnapshot),
    updates: listEntries(log, { after: 0 }).filter(({ setAsideAt }) => setAsideAt === null),
  };
}

const restoreStatement = `
  WITH aside AS (
    UPDATE "DocumentUpdate" SET "setAsideAt" = now() AT TIME ZONE 'UTC'
     WHERE "documentId" = $1 AND seq = ANY($2::bigint[])
  ), forgotten AS (
    DELETE FROM "DocumentSnapshot" WHERE "documentId" = $1 AND seq > $3
  )
  UPDATE "LiveDocument" SET "quarantinedAt" = NULL, "quarantineReason" = NULL WHERE id = $1`;
