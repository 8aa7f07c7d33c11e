import type pg from "pg";
import type { LoggedEdit } from "~/document/history/logged-edit";
import type { DocumentPlace, Moment } from "~/document/history/moment";
import { readSegment, readSegmentStates } from "../packed/segment.ts";
import type { StretchEntry } from "../packed/stretch.ts";
import { readAuthors } from "../store/read-authors.ts";
import { listEntries, readLog } from "../store/read-log.ts";
import { readSnapshots, unpackSnapshot } from "../store/read-snapshots.ts";
import { BrokenLog } from "../store/broken-log.ts";
import { hasHash } from "../store/snapshot-hash.ts";
import { toTimestamp } from "../store/to-timestamp.ts";
import { editsToRead } from "../builder/edits-to-read.ts";
import type { HistoryStore, StoredVersion } from "./history-store.ts";

/** On a pool of `createHistoryPool`, which the caller ends. */
export function createPostgresHistoryStore(pool: pg.Pool): HistoryStore {
  return {
    find: (place, moment) => find(pool, place, moment),
    readVersion: (version) => readVersion(pool, version),
    readEdits: (version, after) => readEdits(pool, version, after),
    findEdits: async ({ documentId, seq }, after) => {
      const bounds = { after, upTo: seq };
      return editsToRead(await readLog(pool, documentId, bounds), bounds);
    },
    readLog: async ({ documentId, seq }) => {
      const bounds = { after: 0, upTo: seq };
      return listEntries(await readLog(pool, documentId, bounds), bounds);
    },
    readAuthors: ({ documentId }) => readAuthors(pool, documentId),
  };
}

async function find(
  pool: pg.Pool,
  { workspaceId, name }: DocumentPlace,
  moment: Moment,
): Promise<StoredVersion | null> {
  if ("at" in moment) return findAt(pool, { workspaceId, name }, moment.at);
  const { rows } = await pool.query<{ readonly id: string }>(
    `SELECT id FROM "LiveDocument" WHERE "workspaceId" = $1 AND name = $2 AND $3 BETWEEN 0 AND "lastSeq"`,
    [workspaceId, name, moment.seq],
  );
  const [row] = rows;
  return row ? { documentId: Number(row.id), seq: moment.seq } : null;
}

/** The rows come after the segments: only when no row was received by then is it one that was packed. */
async function findAt(
  pool: pg.Pool,
  { workspaceId, name }: DocumentPlace,
  at: Date,
): Promise<StoredVersion | null> {
  const { rows } = await pool.query<FoundRow>(
    `SELECT d.id, s."lastSeq", s."lastAt" <= $3::timestamp AS "isWhole", s.bytes, s.sha256,
            (SELECT max(seq) FROM "DocumentUpdate"
              WHERE "documentId" = d.id AND "receivedAt" <= $3::timestamp) AS seq
       FROM "LiveDocument" d LEFT JOIN LATERAL (
         SELECT * FROM "DocumentSegment" WHERE "documentId" = d.id AND "firstAt" <= $3::timestamp
          ORDER BY "firstSeq" DESC LIMIT 1) s ON true
      WHERE d."workspaceId" = $1 AND d.name = $2`,
    [workspaceId, name, toTimestamp(at)],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { seq, lastSeq } = row;
  const documentId = Number(row.id);
  if (seq !== null || lastSeq === null) return { documentId, seq: Number(seq ?? 0) };
  if (row.isWhole) return { documentId, seq: Number(lastSeq) };
  if (!hasHash(row.bytes, row.sha256))
    throw new BrokenLog(documentId, `the segment up to ${lastSeq} is damaged`);
  const last = readSegment(row.bytes).findLast(({ receivedAt }) => receivedAt <= at);
  return { documentId, seq: last?.seq ?? 0 };
}

type FoundRow = { readonly id: string; readonly seq: string | null } & (
  | { readonly lastSeq: null }
  | { readonly lastSeq: string; readonly isWhole: boolean; readonly bytes: Buffer; readonly sha256: string }
);

async function readVersion(pool: pg.Pool, version: StoredVersion): Promise<readonly Uint8Array[]> {
  const [snapshot] = await readSnapshots(pool, version.documentId, version.seq);
  const bounds = { after: snapshot?.seq ?? 0, upTo: version.seq };
  const log = await readLog(pool, version.documentId, bounds);
  const whole = log.segments.filter(({ lastSeq }) => lastSeq <= version.seq);
  const cut = { segments: log.segments.slice(whole.length), rows: log.rows };
  return [
    ...(snapshot ? [unpackSnapshot(snapshot).state] : []),
    ...readSegmentStates(whole.map(({ bytes }) => bytes)),
    ...listEntries(cut, bounds)
      .filter(isKept)
      .map(({ bytes }) => bytes),
  ];
}

async function readEdits(
  pool: pg.Pool,
  { documentId, seq }: StoredVersion,
  after: number,
): Promise<readonly LoggedEdit[]> {
  const bounds = { after, upTo: seq };
  return listEntries(await readLog(pool, documentId, bounds), bounds).filter(isKept);
}

function isKept({ setAsideAt }: StretchEntry): boolean {
  return setAsideAt === null;
}
