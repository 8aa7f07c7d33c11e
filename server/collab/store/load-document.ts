import type pg from "pg";
import type { Unpack } from "../packed/segment.ts";
import type { Place } from "../wire/place.ts";
import { askTogether } from "../ask-together.ts";
import { BrokenLog } from "./broken-log.ts";
import { readAuthors } from "./read-authors.ts";
import { bytesOrEmpty, readLog, type StoredLog } from "./read-log.ts";
import { readPlain } from "./read-plain.ts";
import { readSnapshots, type StoredSnapshot } from "./read-snapshots.ts";
import type { Snapshot, StoredDocument } from "./update-store.ts";

/** Loads a document, together with others that are asked for in the same moment; null when there is none of that name. */
export function createLoad(pool: pg.Pool, unpack: Unpack): (place: Place) => Promise<StoredDocument | null> {
  const ask = askTogether((places: readonly Place[]) => readPlain(pool, places));

  return async (place) => {
    // One document's trouble is not that of those who were asked for with it.
    const plain = await ask(place).catch(() => "not-plain" as const);
    if (plain === "not-plain") return loadCarefully(pool, unpack, place);
    if (plain === null) return null;
    const { snapshot, ...document } = plain;
    return { ...document, snapshot: await buildBase(unpack, snapshot, noLog) };
  };
}

const noLog: StoredLog = { segments: [], rows: [] };

interface DocumentRow {
  readonly id: string;
  readonly lastSeq: string;
  readonly isQuarantined: boolean;
}

/** Takes nothing for granted: segments behind the snapshot, a snapshot that is damaged, a log with a hole. */
async function loadCarefully(
  pool: pg.Pool,
  unpack: Unpack,
  { workspaceId, name }: Place,
): Promise<StoredDocument | null> {
  const documents = await pool.query<DocumentRow>({
    name: "find-document",
    text: `SELECT id, "lastSeq", "quarantinedAt" IS NOT NULL AS "isQuarantined"
             FROM "LiveDocument" WHERE "workspaceId" = $1 AND name = $2`,
    values: [workspaceId, name],
  });
  const [document] = documents.rows;
  if (document === undefined) return null;
  const { id, isQuarantined } = document;
  const [newest = null] = await readSnapshots(pool, id);
  const log = await readLog(pool, id, { after: newest?.seq ?? 0 });
  const lastSeq = log.rows.at(-1)?.seq ?? log.segments.at(-1)?.lastSeq ?? newest?.seq ?? 0;
  if (lastSeq < Number(document.lastSeq)) throw new BrokenLog(id, `update ${document.lastSeq} is not there`);
  return {
    documentId: Number(id),
    lastSeq,
    isQuarantined,
    snapshot: await buildBase(unpack, newest, log),
    updates: log.rows.map(bytesOrEmpty),
    // Read last: an author may be known too early, never too late.
    authors: await readAuthors(pool, id),
  };
}

/** What the rows of the log build on: the snapshot, and the segments behind it. */
async function buildBase(
  unpack: Unpack,
  snapshot: StoredSnapshot | null,
  { segments }: StoredLog,
): Promise<Snapshot | null> {
  const seq = segments.at(-1)?.lastSeq ?? snapshot?.seq;
  if (seq === undefined) return null;
  const packed = segments.map(({ bytes }) => bytes);
  if (snapshot === null) return { seq, state: await unpack({ packed, plain: [] }) };
  const { bytes, isPacked } = snapshot;
  if (packed.length === 0 && !isPacked) return { seq, state: bytes };
  const parts = isPacked ? { packed: [bytes, ...packed], plain: [] } : { packed, plain: [bytes] };
  return { seq, state: await unpack(parts) };
}
