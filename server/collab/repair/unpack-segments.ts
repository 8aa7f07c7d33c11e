import type pg from "pg";
import { readSegment } from "../packed/segment.ts";
import type { StretchEntry } from "../packed/stretch.ts";
import { readLog } from "../store/read-log.ts";
import { toTimestamp } from "../store/to-timestamp.ts";

/**
 * Turns what was packed, from the first of these updates on, into rows again: segments never come behind rows. In
 * a transaction that has locked the document.
 */
export async function unpackSegments(
  client: pg.PoolClient,
  documentId: number,
  seqs: readonly number[],
): Promise<void> {
  if (seqs.length === 0) return;
  const { segments } = await readLog(client, documentId, { after: Math.min(...seqs) - 1 });
  for (const { firstSeq, bytes } of segments) {
    await insertRows(client, documentId, readSegment(bytes));
    await client.query(`DELETE FROM "DocumentSegment" WHERE "documentId" = $1 AND "firstSeq" = $2`, [
      documentId,
      firstSeq,
    ]);
  }
}

async function insertRows(
  client: pg.PoolClient,
  documentId: number,
  entries: readonly StretchEntry[],
): Promise<void> {
  await client.query(
    `INSERT INTO "DocumentUpdate" ("documentId", seq, "memberId", connection, "receivedAt", "setAsideAt", bytes)
     SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::text[], $5::timestamp[], $6::timestamp[], $7::bytea[])`,
    [
      documentId,
      entries.map(({ seq }) => seq),
      entries.map(({ memberId }) => memberId),
      entries.map(({ connection }) => connection),
      entries.map(({ receivedAt }) => toTimestamp(receivedAt)),
      entries.map(({ setAsideAt }) => (setAsideAt === null ? null : toTimestamp(setAsideAt))),
      entries.map(({ bytes }) => Buffer.from(bytes)),
    ],
  );
}
