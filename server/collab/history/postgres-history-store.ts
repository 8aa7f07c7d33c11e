import type pg from "pg";
import type { LoggedEdit } from "~/document/history/logged-edit";
import type { DocumentPlace, Moment } from "~/document/history/moment";
import { readAuthors } from "../store/read-authors.ts";
import { hasHash } from "../store/snapshot-hash.ts";
import { toTimestamp } from "../store/to-timestamp.ts";
import type { HistoryStore, StoredVersion } from "./history-store.ts";

/** On a pool of `createHistoryPool`, which the caller ends. */
export function createPostgresHistoryStore(pool: pg.Pool): HistoryStore {
  return {
    find: (place, moment) => find(pool, place, moment),
    readVersion: (version) => readVersion(pool, version),
    readEdits: (version, after) => readEdits(pool, version, after),
    readAuthors: ({ documentId }) => readAuthors(pool, documentId),
  };
}

async function find(
  pool: pg.Pool,
  { workspaceId, name }: DocumentPlace,
  moment: Moment,
): Promise<StoredVersion | null> {
  const { rows } = await pool.query<{ readonly id: string; readonly seq: string }>(
    "seq" in moment
      ? `SELECT id, $3::bigint AS seq FROM "LiveDocument"
          WHERE "workspaceId" = $1 AND name = $2 AND $3 BETWEEN 0 AND "lastSeq"`
      : `SELECT id, coalesce((SELECT max(seq) FROM "DocumentUpdate"
                               WHERE "documentId" = id AND "receivedAt" <= $3::timestamp), 0) AS seq
           FROM "LiveDocument" WHERE "workspaceId" = $1 AND name = $2`,
    [workspaceId, name, "seq" in moment ? moment.seq : toTimestamp(moment.at)],
  );
  const [row] = rows;
  return row ? { documentId: Number(row.id), seq: Number(row.seq) } : null;
}

async function readVersion(pool: pg.Pool, version: StoredVersion): Promise<readonly Uint8Array[]> {
  const snapshots = await pool.query<SnapshotRow>(
    `SELECT seq, state, sha256 FROM "DocumentSnapshot"
      WHERE "documentId" = $1 AND seq <= $2 ORDER BY seq DESC LIMIT 2`,
    [version.documentId, version.seq],
  );
  const whole = snapshots.rows.find(({ state, sha256 }) => hasHash(state, sha256));
  const { rows } = await pool.query<{ readonly bytes: Buffer }>(
    `SELECT bytes FROM "DocumentUpdate" WHERE "documentId" = $1 AND seq > $2 AND seq <= $3 AND "setAsideAt" IS NULL ORDER BY seq`,
    [version.documentId, whole?.seq ?? 0, version.seq],
  );
  return [...(whole ? [whole.state] : []), ...rows.map(({ bytes }) => bytes)];
}

interface SnapshotRow {
  readonly seq: string;
  readonly state: Buffer;
  readonly sha256: string;
}

async function readEdits(
  pool: pg.Pool,
  { documentId, seq }: StoredVersion,
  after: number,
): Promise<readonly LoggedEdit[]> {
  const { rows } = await pool.query<EditRow>(
    // The instant as a number: the driver would read it in the zone of this machine.
    `SELECT seq, "memberId", bytes, (extract(epoch FROM "receivedAt") * 1000)::float8 AS "receivedMs"
       FROM "DocumentUpdate" WHERE "documentId" = $1 AND seq > $2 AND seq <= $3 AND "setAsideAt" IS NULL ORDER BY seq`,
    [documentId, after, seq],
  );
  return rows.map((row) => ({
    seq: Number(row.seq),
    memberId: row.memberId,
    receivedAt: new Date(Math.round(row.receivedMs)),
    bytes: row.bytes,
  }));
}

interface EditRow {
  readonly seq: string;
  readonly memberId: string | null;
  readonly bytes: Buffer;
  readonly receivedMs: number;
}
