import type pg from "pg";
import type { Place } from "../wire/place.ts";
import type { StoredSnapshot } from "./read-snapshots.ts";
import { hasHash } from "./snapshot-hash.ts";
import type { StoredDocument } from "./update-store.ts";

/** A document as it nearly always is: its newest snapshot, if any, and behind it nothing but rows. */
export interface PlainDocument extends Omit<StoredDocument, "snapshot"> {
  readonly snapshot: StoredSnapshot | null;
}

/** In one statement for all, which therefore sees one moment of each, with the rows of a document as one value. */
const plainStatement = `
  SELECT asked.ordinal, d.id, d."lastSeq", d."quarantinedAt" IS NOT NULL AS "isQuarantined",
         s.seq AS "snapshotSeq", s.state, s.sha256, s."isPacked",
         log.first, log.last, log.bytes, log.lengths, log."isAside",
         (SELECT json_object_agg("clientId", "memberId") FROM "DocumentAuthor" WHERE "documentId" = d.id) AS authors,
         EXISTS (SELECT FROM "DocumentSegment" WHERE "documentId" = d.id AND "lastSeq" > coalesce(s.seq, 0)) AS "isPackedOn"
    FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS asked (workspace, name, ordinal)
    JOIN "LiveDocument" d ON d."workspaceId" = asked.workspace AND d.name = asked.name
    LEFT JOIN LATERAL (
      SELECT seq, state, sha256, "isPacked" FROM "DocumentSnapshot" WHERE "documentId" = d.id ORDER BY seq DESC LIMIT 1
    ) s ON true
    CROSS JOIN LATERAL (
      SELECT min(seq) AS first, max(seq) AS last, string_agg(bytes, '' ORDER BY seq) AS bytes,
             string_agg(octet_length(bytes)::text, ',' ORDER BY seq) AS lengths, bool_or("setAsideAt" IS NOT NULL) AS "isAside"
        FROM "DocumentUpdate" WHERE "documentId" = d.id AND seq > coalesce(s.seq, 0)
    ) log`;

interface PlainRow {
  /** counted from 1 */
  readonly ordinal: string;
  readonly id: string;
  readonly lastSeq: string;
  readonly isQuarantined: boolean;
  readonly snapshotSeq: string | null;
  readonly state: Buffer;
  readonly sha256: string;
  readonly isPacked: boolean;
  /** null like the three below when there are no rows */
  readonly first: string | null;
  readonly last: string | null;
  readonly bytes: Buffer | null;
  readonly lengths: string | null;
  readonly isAside: boolean | null;
  readonly authors: Readonly<Record<string, string>> | null;
  readonly isPackedOn: boolean;
}

/** Null for one that is not there, and "not-plain" for one that has to be read with more care. */
export async function readPlain(
  pool: pg.Pool,
  places: readonly Place[],
): Promise<readonly (PlainDocument | "not-plain" | null)[]> {
  const { rows } = await pool.query<PlainRow>({
    name: "read-plain",
    text: plainStatement,
    values: [places.map(({ workspaceId }) => workspaceId), places.map(({ name }) => name)],
  });
  const found = new Map(rows.map((row) => [Number(row.ordinal), row]));
  return places.map((_, index) => {
    const row = found.get(index + 1);
    return row === undefined ? null : toDocument(row);
  });
}

function toDocument(row: PlainRow): PlainDocument | "not-plain" {
  const snapshot = row.snapshotSeq === null ? null : toSnapshot(row.snapshotSeq, row);
  const updates = cutUp(row.bytes, row.lengths);
  const before = Number(row.snapshotSeq ?? 0);
  const lastSeq = Number(row.last ?? before);
  const isWhole = Number(row.first ?? before + 1) === before + 1 && lastSeq === before + updates.length;
  const isUpToDate = lastSeq >= Number(row.lastSeq);
  if (row.isPackedOn || row.isAside === true || !isWhole || !isUpToDate) return "not-plain";
  if (snapshot !== null && !hasHash(snapshot.bytes, row.sha256)) return "not-plain";
  const authors = new Map(Object.entries(row.authors ?? {}).map(([id, memberId]) => [Number(id), memberId]));
  return {
    documentId: Number(row.id),
    lastSeq,
    isQuarantined: row.isQuarantined,
    snapshot,
    updates,
    authors,
  };
}

function toSnapshot(seq: string, { state, isPacked }: PlainRow): StoredSnapshot {
  return { seq: Number(seq), bytes: state, isPacked };
}

function cutUp(bytes: Buffer | null, lengths: string | null): readonly Uint8Array[] {
  if (bytes === null || lengths === null) return [];
  let start = 0;
  return lengths.split(",").map((length) => bytes.subarray(start, (start += Number(length))));
}
