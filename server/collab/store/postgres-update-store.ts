import type pg from "pg";
import { type Unpack, unpackParts } from "../packed/segment.ts";
import { createLoad } from "./load-document.ts";
import { readAuthors } from "./read-authors.ts";
import { bytesOrEmpty, listEntries, readLog } from "./read-log.ts";
import { hashOf } from "./snapshot-hash.ts";
import { toTimestamp } from "./to-timestamp.ts";
import {
  type Appended,
  type DocumentAppend,
  type LogStretch,
  type NewSnapshot,
  StaleRights,
  type UpdateStore,
} from "./update-store.ts";

/**
 * On a pool of `createLivePool`, which the caller ends. `rightsEpoch` is the last loss of a right that this node
 * has acted on; without it, rights are somebody else's matter. `unpack` is for a server where others wait.
 */
export function createPostgresUpdateStore(
  pool: pg.Pool,
  rightsEpoch: () => number = () => Number.MAX_SAFE_INTEGER,
  unpack: Unpack = (parts) => Promise.resolve(unpackParts(parts)),
): UpdateStore {
  const load = createLoad(pool, unpack);
  return {
    load: (workspaceId, name) => load({ workspaceId, name }),
    append: (batch) => append(pool, batch, rightsEpoch()),
    readSince: (documentId, seq) => readSince(pool, documentId, seq),
    lastSeqs: async (documentIds) => {
      const { rows } = await pool.query<{ readonly id: string; readonly lastSeq: string }>(
        `SELECT id, "lastSeq" FROM "LiveDocument" WHERE id = ANY($1::bigint[])`,
        [documentIds],
      );
      return new Map(rows.map((row) => [Number(row.id), Number(row.lastSeq)]));
    },
    saveSnapshot: (documentId, snapshot) => saveSnapshot(pool, documentId, snapshot),
    quarantine: async (documentId, { at, reason }) => {
      await pool.query(
        `UPDATE "LiveDocument" SET "quarantinedAt" = $2, "quarantineReason" = $3
          WHERE id = $1 AND "quarantinedAt" IS NULL`,
        [documentId, toTimestamp(at), reason],
      );
    },
    ensureDocument: async (workspaceId, name) => {
      await pool.query(
        `INSERT INTO "LiveDocument" ("workspaceId", name) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
        [workspaceId, name],
      );
    },
  };
}

async function readSince(pool: pg.Pool, documentId: number, seq: number): Promise<LogStretch> {
  const log = await readLog(pool, documentId, { after: seq });
  const updates = listEntries(log, { after: seq }).map((entry) => ({
    seq: entry.seq,
    bytes: bytesOrEmpty(entry),
  }));
  return { updates, authors: await readAuthors(pool, documentId) };
}

/** The columns are without zone and hold UTC; milliseconds since 1970 cost less to send than dates. */
const timestampOf = (milliseconds: string) =>
  `'epoch'::timestamp + ${milliseconds} * interval '1 millisecond'`;

/**
 * One statement, hence one transaction and one round trip, for all documents. They are locked in the order of
 * their ids, so that two nodes never wait for each other, and then the epoch of rights: who takes a right away waits
 * for the commit, or was there before. The bytes travel as one
 * binary value cut up by the database: an array of them would be sent as text, at twice the size.
 */
const appendStatement = `
  WITH counts AS (
    SELECT * FROM unnest($1::bigint[], $2::bigint[]) AS c (id, n)
  ), open AS (
    SELECT d.id, c.n FROM "LiveDocument" d JOIN counts c ON c.id = d.id
     WHERE d."sealedAt" IS NULL AND d."quarantinedAt" IS NULL ORDER BY d.id FOR UPDATE OF d
  ), rights AS (
    SELECT hold_rights_epoch() > $15::bigint AS "areStale"
      FROM (SELECT count(*) AS documents FROM open) AS locked WHERE locked.documents >= 0
  ), advanced AS (
    UPDATE "LiveDocument" d SET "lastSeq" = d."lastSeq" + o.n FROM open o CROSS JOIN rights r
     WHERE d.id = o.id AND NOT r."areStale"
    RETURNING d.id, d."lastSeq" - o.n AS base
  ), added AS (
    INSERT INTO "DocumentUpdate" ("documentId", seq, "memberId", connection, "receivedAt", bytes)
    SELECT a.id, a.base + u.ordinal, u.member, u.connection, ${timestampOf("u.received")},
           substring($9::bytea FROM u.start FOR u.length)
      FROM unnest($3::bigint[], $4::bigint[], $5::text[], $6::text[], $7::bigint[], $8::int[], $10::int[])
        AS u (id, ordinal, member, connection, received, start, length)
      JOIN advanced a ON a.id = u.id
  ), bound AS (
    INSERT INTO "DocumentAuthor" ("documentId", "clientId", "memberId", "firstSeenAt")
    SELECT a.id, w.client, w.member, ${timestampOf("w.seen")}
      FROM unnest($11::bigint[], $12::bigint[], $13::text[], $14::bigint[]) AS w (id, client, member, seen)
      JOIN advanced a ON a.id = w.id
    ON CONFLICT DO NOTHING
  )
  SELECT r."areStale", a.id, a.base + 1 AS "firstSeq" FROM rights r LEFT JOIN advanced a ON true`;

interface AppendedRow {
  readonly areStale: boolean;
  readonly id: string | null;
  readonly firstSeq: string | null;
}

async function append(
  pool: pg.Pool,
  batch: readonly DocumentAppend[],
  rightsEpoch: number,
): Promise<Appended> {
  const { rows } = await pool.query<AppendedRow>({
    name: "append-updates",
    text: appendStatement,
    values: [...toColumns(batch), rightsEpoch],
  });
  if (rows[0]?.areStale !== false) throw new StaleRights();
  const firstSeqs = new Map<number, number>();
  for (const { id, firstSeq } of rows) if (id !== null) firstSeqs.set(Number(id), Number(firstSeq));
  const left = batch.filter(({ documentId }) => !firstSeqs.has(documentId));
  return { firstSeqs, sealed: left.length > 0 ? await keepLate(pool, left) : new Set() };
}

/** What came for a sealed document is kept apart from its log. */
async function keepLate(pool: pg.Pool, batch: readonly DocumentAppend[]): Promise<ReadonlySet<number>> {
  const updates = batch.flatMap(({ documentId, updates }) =>
    updates.map((update) => ({ ...update, documentId })),
  );
  const { rows } = await pool.query<{ readonly documentId: string }>(
    `INSERT INTO "LateUpdate" ("documentId", "memberId", connection, "receivedAt", bytes)
     SELECT d.id, u.member, u.connection, u.received, u.bytes
       FROM unnest($1::bigint[], $2::text[], $3::text[], $4::timestamp[], $5::bytea[])
         AS u (id, member, connection, received, bytes)
       JOIN "LiveDocument" d ON d.id = u.id AND d."sealedAt" IS NOT NULL
     RETURNING "documentId"`,
    [
      updates.map((update) => update.documentId),
      updates.map((update) => update.memberId),
      updates.map((update) => update.connection),
      updates.map((update) => toTimestamp(update.receivedAt)),
      updates.map((update) => Buffer.from(update.bytes)),
    ],
  );
  return new Set(rows.map((row) => Number(row.documentId)));
}

function toColumns(batch: readonly DocumentAppend[]): unknown[] {
  const updates = batch.flatMap(({ documentId, updates }) =>
    updates.map((update, index) => ({ update, documentId, ordinal: index + 1 })),
  );
  const authors = batch.flatMap(({ documentId, newAuthors }) =>
    newAuthors.map((author) => ({ author, documentId })),
  );
  const bytes = updates.map(({ update }) => update.bytes);
  return [
    numbers(batch.map((append) => append.documentId)),
    numbers(batch.map((append) => append.updates.length)),
    numbers(updates.map(({ documentId }) => documentId)),
    numbers(updates.map(({ ordinal }) => ordinal)),
    texts(updates.map(({ update }) => update.memberId)),
    texts(updates.map(({ update }) => update.connection)),
    numbers(updates.map(({ update }) => update.receivedAt.getTime())),
    numbers(toStarts(bytes)),
    Buffer.concat(bytes),
    numbers(bytes.map(({ length }) => length)),
    numbers(authors.map(({ documentId }) => documentId)),
    numbers(authors.map(({ author }) => author.clientId)),
    texts(authors.map(({ author }) => author.memberId)),
    numbers(authors.map(({ author }) => author.firstSeenAt.getTime())),
  ];
}

/** An array as PostgreSQL writes it: the driver would prepare, look through and quote each number for itself. */
function numbers(values: readonly number[]): string {
  return `{${values.join(",")}}`;
}

/** The same for texts. */
function texts(values: readonly (string | null)[]): string {
  return `{${values.map(quote).join(",")}}`;
}

function quote(value: string | null): string {
  return value === null ? "NULL" : `"${value.replace(/["\\]/g, "\\$&")}"`;
}

/** Where each update begins in the joined bytes, counted from 1 as `substring` does. */
function toStarts(parts: readonly Uint8Array[]): number[] {
  let start = 1;
  return parts.map(({ length }) => {
    const own = start;
    start += length;
    return own;
  });
}

async function saveSnapshot(pool: pg.Pool, documentId: number, snapshot: NewSnapshot): Promise<void> {
  const bytes = snapshot.packed ?? snapshot.state;
  await pool.query(
    `WITH kept AS (
       INSERT INTO "DocumentSnapshot" ("documentId", seq, state, sha256, "createdAt", "isPacked")
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT ("documentId", seq)
         DO UPDATE SET state = EXCLUDED.state, sha256 = EXCLUDED.sha256, "isPacked" = EXCLUDED."isPacked"
     )
     DELETE FROM "DocumentSnapshot" WHERE "documentId" = $1 AND seq < (
       SELECT max(seq) FROM "DocumentSnapshot" WHERE "documentId" = $1 AND seq < $2)`,
    [
      documentId,
      snapshot.seq,
      Buffer.from(bytes),
      hashOf(bytes),
      toTimestamp(snapshot.createdAt),
      snapshot.packed !== undefined,
    ],
  );
}
