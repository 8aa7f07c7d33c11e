import type pg from "pg";
import { emptyUpdate } from "~/collab/wire";
import { readSegment } from "../packed/segment.ts";
import type { StretchEntry } from "../packed/stretch.ts";
import { BrokenLog } from "./broken-log.ts";
import { hasHash } from "./snapshot-hash.ts";

/** A part of a log as it is stored: its older updates in segments, the newest as rows. */
export interface StoredLog {
  /** in order, without gaps; the first and the last may reach beyond what was asked for */
  readonly segments: readonly StoredSegment[];
  /** the updates behind them, in order, without gaps */
  readonly rows: readonly StretchEntry[];
}

export interface StoredSegment {
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly bytes: Uint8Array;
}

export interface LogBounds {
  /** after this number, 0 for all */
  readonly after: number;
  /** up to and with this one */
  readonly upTo?: number;
}

/**
 * In one statement: rows become segments, and in a repair segments become rows, and whoever asked for one and then
 * for the other might find neither. Throws rather than leave anything out.
 */
const readStatement = `
  (SELECT "firstSeq" AS seq, "lastSeq", bytes, sha256, NULL AS "memberId", '' AS connection,
          0::float8 AS "receivedMs", NULL::float8 AS "setAsideMs"
     FROM "DocumentSegment" WHERE "documentId" = $1 AND "lastSeq" > $2 AND "firstSeq" <= $3)
  UNION ALL
  (SELECT seq, seq, bytes, NULL, "memberId", connection,
          (extract(epoch FROM "receivedAt") * 1000)::float8, (extract(epoch FROM "setAsideAt") * 1000)::float8
     FROM "DocumentUpdate" WHERE "documentId" = $1 AND seq > $2 AND seq <= $3 ORDER BY seq)`;

interface LogRow {
  readonly seq: string;
  readonly lastSeq: string;
  readonly bytes: Buffer;
  /** null: a row, and no segment */
  readonly sha256: string | null;
  readonly memberId: string | null;
  readonly connection: string;
  /** as numbers: the driver would read instants in the zone of this machine */
  readonly receivedMs: number;
  readonly setAsideMs: number | null;
}

export async function readLog(
  queries: Pick<pg.Pool, "query">,
  documentId: number | string,
  { after, upTo = Number.MAX_SAFE_INTEGER }: LogBounds,
): Promise<StoredLog> {
  // By name: prepared once for a connection, as after a restart every document is read within a moment.
  const found = await queries.query<LogRow>({
    name: "read-log",
    text: readStatement,
    values: [documentId, after, upTo],
  });
  const segments: StoredSegment[] = [];
  const rows: StretchEntry[] = [];
  for (const row of found.rows) {
    if (row.sha256 === null) rows.push(toEntry(row));
    else segments.push(toSegment(documentId, row));
  }
  segments.sort((one, other) => one.firstSeq - other.firstSeq);
  rows.sort((one, other) => one.seq - other.seq);
  requireWhole(documentId, after, { segments, rows });
  return { segments, rows };
}

/** The updates one by one, those set aside among them. */
export function listEntries({ segments, rows }: StoredLog, bounds: LogBounds): StretchEntry[] {
  const { after, upTo = Number.MAX_SAFE_INTEGER } = bounds;
  const packed = segments.flatMap(({ bytes }) => readSegment(bytes));
  const asked = packed.filter(({ seq }) => seq > after && seq <= upTo);
  return asked.length === 0 ? [...rows] : asked.concat(rows);
}

/** An update that was set aside counts in the sequence, and is read as one that holds nothing. */
export function bytesOrEmpty({ setAsideAt, bytes }: StretchEntry): Uint8Array {
  return setAsideAt === null ? bytes : emptyUpdate;
}

function toSegment(documentId: number | string, { seq, lastSeq, bytes, sha256 }: LogRow): StoredSegment {
  if (sha256 === null || !hasHash(bytes, sha256)) {
    throw new BrokenLog(documentId, `the segment from ${seq} to ${lastSeq} is damaged`);
  }
  return { firstSeq: Number(seq), lastSeq: Number(lastSeq), bytes };
}

function toEntry({ seq, memberId, connection, receivedMs, setAsideMs, bytes }: LogRow): StretchEntry {
  return {
    seq: Number(seq),
    memberId,
    connection,
    receivedAt: new Date(Math.round(receivedMs)),
    setAsideAt: setAsideMs === null ? null : new Date(Math.round(setAsideMs)),
    bytes,
  };
}

function requireWhole(documentId: number | string, after: number, { segments, rows }: StoredLog): void {
  let next = segments[0] === undefined ? after + 1 : Math.min(segments[0].firstSeq, after + 1);
  const stretches = [...segments, ...rows.map(({ seq }) => ({ firstSeq: seq, lastSeq: seq }))];
  for (const { firstSeq, lastSeq } of stretches) {
    if (firstSeq !== next) throw new BrokenLog(documentId, `update ${next} is not there`);
    next = lastSeq + 1;
  }
}
