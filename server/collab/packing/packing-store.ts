import { createHash } from "node:crypto";
import type pg from "pg";
import type { StretchToPack } from "../builder/tasks.ts";
import { BrokenLog } from "../store/broken-log.ts";
import { inTransaction } from "../store/in-transaction.ts";
import { hasHash, hashOf } from "../store/snapshot-hash.ts";
import { toTimestamp } from "../store/to-timestamp.ts";

/** What packing reads and changes of the log. */
export interface PackingStore {
  /** The oldest rows of a document, but none of its newest `keep`, and at most `atOnce`; null when there are none. */
  findStretch(documentId: number, bounds: StretchBounds): Promise<FoundStretch | null>;
  /**
   * In one transaction: puts a packed stretch in the place of its rows. Throws, and changes nothing, unless they are
   * exactly those that were packed and the document is healthy. What the segments hold needs no second snapshot: older
   * ones are removed afterwards.
   */
  replace(stretch: FoundStretch, segment: NewSegment): Promise<void>;
  /** Documents with so many rows that nobody has written in for so long. */
  listUnused(rows: number, unusedSince: Date): Promise<readonly number[]>;
}

export interface StretchBounds {
  readonly keep: number;
  readonly atOnce: number;
  /** a segment that holds so many updates is not made longer */
  readonly longest: number;
}

export interface FoundStretch extends StretchToPack {
  readonly documentId: number;
  readonly lastSegment: SegmentRow | null;
}

export interface NewSegment {
  readonly bytes: Uint8Array;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly createdAt: Date;
}

interface SegmentRow {
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly firstMs: number;
  readonly lastMs: number;
  readonly writers: Readonly<Record<string, number>>;
}

export function createPackingStore(pool: pg.Pool): PackingStore {
  return {
    findStretch: (documentId, bounds) => findStretch(pool, documentId, bounds),
    async replace(stretch, segment) {
      await inTransaction(pool, (client) => replace(client, stretch, segment));
      await removeOlderSnapshots(pool, stretch.documentId);
    },
    listUnused: (rows, unusedSince) => listUnused(pool, rows, unusedSince),
  };
}

async function findStretch(
  pool: pg.Pool,
  documentId: number,
  { keep, atOnce, longest }: StretchBounds,
): Promise<FoundStretch | null> {
  const segments = await readSegments(pool, documentId);
  const rows = await readRows(pool, documentId, { keep, atOnce });
  if (rows === null) return null;
  const final = segments.at(-1) ?? null;
  const next = (final?.lastSeq ?? 0) + 1;
  if (rows.entries[0]?.seq !== next) throw new BrokenLog(documentId, `update ${next} is not there`);
  const isShort = final !== null && final.lastSeq - final.firstSeq + 1 < longest;
  const before = isShort ? segments.slice(0, -1) : segments;
  const lastSegment = isShort ? final : null;
  return {
    documentId,
    lastSegment,
    before: before.map(({ bytes }) => bytes),
    last: lastSegment?.bytes ?? null,
    ...rows,
  };
}

async function readSegments(pool: pg.Pool, documentId: number): Promise<readonly SegmentRow[]> {
  const { rows } = await pool.query<SegmentRow>(
    `SELECT "firstSeq"::float8, "lastSeq"::float8, bytes, sha256, writers,
            (extract(epoch FROM "firstAt") * 1000)::float8 AS "firstMs",
            (extract(epoch FROM "lastAt") * 1000)::float8 AS "lastMs"
       FROM "DocumentSegment" WHERE "documentId" = $1 ORDER BY "firstSeq"`,
    [documentId],
  );
  for (const { lastSeq, bytes, sha256 } of rows) {
    if (!hasHash(bytes, sha256)) {
      throw new BrokenLog(documentId, `the segment up to ${lastSeq} is damaged`);
    }
  }
  return rows;
}

/** As two values, because thousands of small ones take the thread that serves people too long. */
async function readRows(
  pool: pg.Pool,
  documentId: number,
  { keep, atOnce }: Pick<StretchBounds, "keep" | "atOnce">,
): Promise<Pick<StretchToPack, "entries" | "joined"> | null> {
  const { rows } = await pool.query<{
    readonly joined: Buffer | null;
    readonly entries: readonly EntryRow[];
  }>(
    `SELECT string_agg(bytes, ''::bytea ORDER BY seq) AS joined,
            json_agg(json_build_array(seq, "memberId", connection, ${toMs('"receivedAt"')},
              ${toMs('"setAsideAt"')}, octet_length(bytes)) ORDER BY seq) AS entries
       FROM (SELECT * FROM "DocumentUpdate" WHERE "documentId" = $1 AND seq <= (
               SELECT "lastSeq" - $2::bigint FROM "LiveDocument" WHERE id = $1) ORDER BY seq LIMIT $3) u`,
    [documentId, keep, atOnce],
  );
  const [row] = rows;
  if (!row?.joined) return null;
  const entries = row.entries.map(([seq, memberId, connection, receivedMs, setAsideMs, length]) => ({
    ...{ seq, memberId, connection, length },
    receivedAt: new Date(receivedMs),
    setAsideAt: setAsideMs === null ? null : new Date(setAsideMs),
  }));
  return { joined: row.joined, entries };
}

type EntryRow = readonly [
  seq: number,
  memberId: string | null,
  connection: string,
  receivedMs: number,
  setAsideMs: number | null,
  length: number,
];

function toMs(column: string): string {
  return `round(extract(epoch FROM ${column}) * 1000)`;
}

async function replace(client: pg.PoolClient, stretch: FoundStretch, segment: NewSegment): Promise<void> {
  const { documentId } = stretch;
  // The lock that appends, seals, quarantines and repairs take: of two who pack, the second finds the rows gone.
  const { rows } = await client.query<{ readonly isHealthy: boolean }>(
    `SELECT "quarantinedAt" IS NULL AS "isHealthy" FROM "LiveDocument" WHERE id = $1 FOR UPDATE`,
    [documentId],
  );
  if (rows[0]?.isHealthy !== true) throw new StretchChanged("the document is gone or quarantined");
  if (stretch.lastSegment !== null) await removeSegment(client, documentId, stretch.lastSegment);
  await removeRows(client, stretch);
  await insertSegment(client, stretch, segment);
}

/**
 * Never while the document is locked: who keeps a snapshot holds its row and waits for the document, and whoever is
 * third, a seal or an append, may be the one that the database ends.
 */
async function removeOlderSnapshots(pool: pg.Pool, documentId: number): Promise<void> {
  await pool.query(
    `DELETE FROM "DocumentSnapshot" WHERE "documentId" = $1
        AND seq < (SELECT max(seq) FROM "DocumentSnapshot" WHERE "documentId" = $1)`,
    [documentId],
  );
}

/** The log is not what it was when it was packed: nothing is done, and it is packed another time. */
export class StretchChanged extends Error {
  override readonly name = "StretchChanged";
}

async function removeSegment(client: pg.PoolClient, documentId: number, segment: SegmentRow): Promise<void> {
  const { firstSeq, lastSeq, sha256 } = segment;
  const { rowCount } = await client.query(
    `DELETE FROM "DocumentSegment" WHERE "documentId" = $1 AND "firstSeq" = $2 AND "lastSeq" = $3 AND sha256 = $4`,
    [documentId, firstSeq, lastSeq, sha256],
  );
  if (rowCount !== 1) throw new StretchChanged("the segment before is another one");
}

async function removeRows(
  client: pg.PoolClient,
  { documentId, entries, joined }: FoundStretch,
): Promise<void> {
  const { rows } = await client.query<{
    readonly seqs: string;
    readonly sha256: string;
    readonly aside: string;
  }>(
    `WITH removed AS (
       DELETE FROM "DocumentUpdate" WHERE "documentId" = $1 AND seq BETWEEN $2 AND $3
       RETURNING seq, bytes, "setAsideAt")
     SELECT count(*) AS seqs, count("setAsideAt") AS aside,
            encode(sha256(coalesce(string_agg(bytes, ''::bytea ORDER BY seq), '')), 'hex') AS sha256
       FROM removed`,
    [documentId, entries[0]?.seq, entries.at(-1)?.seq],
  );
  const [removed] = rows;
  const isSame =
    Number(removed?.seqs) === entries.length &&
    Number(removed?.aside) === entries.filter(({ setAsideAt }) => setAsideAt !== null).length &&
    removed?.sha256 === createHash("sha256").update(joined).digest("hex");
  if (!isSame) throw new StretchChanged("the rows are not those that were packed");
}

async function insertSegment(
  client: pg.PoolClient,
  { documentId, entries, lastSegment }: FoundStretch,
  { bytes, firstSeq, lastSeq, createdAt }: NewSegment,
): Promise<void> {
  let [firstMs, lastMs] = [lastSegment?.firstMs ?? Infinity, lastSegment?.lastMs ?? -Infinity];
  const writers = new Map(Object.entries(lastSegment?.writers ?? {}));
  for (const { memberId, receivedAt } of entries) {
    const ms = receivedAt.getTime();
    [firstMs, lastMs] = [Math.min(firstMs, ms), Math.max(lastMs, ms)];
    if (memberId !== null) writers.set(memberId, Math.max(writers.get(memberId) ?? ms, ms));
  }
  await client.query(
    `INSERT INTO "DocumentSegment" ("documentId", "firstSeq", "lastSeq", bytes, sha256, "firstAt", "lastAt", writers, "createdAt")
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[documentId, firstSeq, lastSeq, Buffer.from(bytes), hashOf(bytes)],
      ...[toTimestamp(new Date(firstMs)), toTimestamp(new Date(lastMs))],
      ...[JSON.stringify(Object.fromEntries(writers)), toTimestamp(createdAt)],
    ],
  );
}

async function listUnused(pool: pg.Pool, rows: number, unusedSince: Date): Promise<readonly number[]> {
  const found = await pool.query<{ readonly id: string }>(
    `SELECT u."documentId" AS id FROM "DocumentUpdate" u JOIN "LiveDocument" d ON d.id = u."documentId"
      WHERE d."quarantinedAt" IS NULL
      GROUP BY 1 HAVING count(*) >= $1 AND max(u."receivedAt") < $2::timestamp`,
    [rows, toTimestamp(unusedSince)],
  );
  return found.rows.map(({ id }) => Number(id));
}
