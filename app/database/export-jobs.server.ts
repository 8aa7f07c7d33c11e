import { randomUUID } from "node:crypto";
import type { Database } from "./client.server";
import { holdAlone, inTransaction, type Queries } from "./transaction.server";

/** An export as all nodes see it; what the state says is the matter of who makes it. */
export interface StoredExport {
  readonly id: string;
  readonly key: string;
  readonly startedAt: Date;
  readonly state: object;
}

/** Long enough to fetch, and to fetch again. */
const keptForSeconds = 15 * 60;
/** All files together take no more than this; the oldest go first. */
const keptBytes = 128 * 1024 * 1024;
/** A node that has not said for so long that it is at it no longer is. */
const silentForSeconds = 30;

/** Joins the export of a key that is being made, on whichever node, or enters a new one. */
export function joinOrEnterExport(
  database: Database,
  key: string,
  state: object,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  return inTransaction(database, async (queries) => {
    await holdAlone(queries, `export ${key}`);
    const [running] = await queries.$queryRaw<{ readonly id: string }[]>`
      SELECT id FROM "ExportJob" WHERE key = ${key} AND "endedAt" IS NULL
         AND "aliveAt" > now() - make_interval(secs => ${silentForSeconds})`;
    if (running !== undefined) return { id: running.id, isNew: false };
    const { id } = await queries.exportJob.create({
      data: { id: randomUUID(), key, state },
      select: { id: true },
    });
    return { id, isNew: true };
  });
}

/** Says that it goes on, and how far it is. */
export async function keepExportAlive(queries: Queries, id: string, state: object): Promise<void> {
  await queries.$executeRaw`
    UPDATE "ExportJob" SET state = ${state}, "aliveAt" = now() WHERE id = ${id} AND "endedAt" IS NULL`;
}

export async function endExport(
  queries: Queries,
  id: string,
  { state, bytes }: { readonly state: object; readonly bytes: Uint8Array | null },
): Promise<void> {
  await queries.$executeRaw`
    UPDATE "ExportJob" SET state = ${state}, bytes = ${bytes}, "aliveAt" = now(), "endedAt" = now()
     WHERE id = ${id}`;
}

/** Null when there is none, none any more, or when the node that made it is gone. */
export async function findExportJob(queries: Queries, id: string): Promise<StoredExport | null> {
  const [found] = await queries.$queryRaw<StoredExport[]>`
    SELECT id, key, "startedAt", state FROM "ExportJob" WHERE id = ${id} AND ("endedAt" IS NULL
       AND "aliveAt" > now() - make_interval(secs => ${silentForSeconds})
        OR "endedAt" > now() - make_interval(secs => ${keptForSeconds}))`;
  return found ?? null;
}

export async function readExportBytes(queries: Queries, id: string): Promise<Uint8Array | null> {
  const found = await queries.exportJob.findUnique({ where: { id }, select: { bytes: true } });
  return found?.bytes ?? null;
}

/** Takes away what is of no use any more, and the oldest files when all together are too large. */
export async function deleteOldExports(queries: Queries, bytesToKeep = keptBytes): Promise<void> {
  await queries.$executeRaw`
    DELETE FROM "ExportJob" WHERE "aliveAt" < now() - make_interval(secs => ${keptForSeconds})
        OR id IN (SELECT id FROM (
             SELECT id, sum(length(bytes)) OVER (ORDER BY "endedAt" DESC, id) AS total FROM "ExportJob"
           ) AS kept WHERE total > ${bytesToKeep})`;
}

export async function keepExportPiece(
  queries: Queries,
  piece: { readonly jobId: string; readonly position: number; readonly bytes: Uint8Array },
): Promise<void> {
  await queries.exportPiece.create({
    data: { ...piece, bytes: Buffer.from(piece.bytes) },
    select: { position: true },
  });
}

export async function readExportPiece(
  queries: Queries,
  jobId: string,
  position: number,
): Promise<Uint8Array | null> {
  const found = await queries.exportPiece.findUnique({
    where: { jobId_position: { jobId, position } },
    select: { bytes: true },
  });
  return found?.bytes ?? null;
}

/** A file in pieces is large: whoever makes it anew needs no earlier one. */
export async function deleteEndedExports(queries: Queries, key: string): Promise<void> {
  await queries.exportJob.deleteMany({ where: { key, endedAt: { not: null } } });
}
