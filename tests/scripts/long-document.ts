import { execFile } from "node:child_process";
import { parseArgs, promisify } from "node:util";
import path from "node:path";
import type pg from "pg";
import { build } from "vite";
import { readAuthorship } from "../../app/document/history/read-authorship.ts";
import { rebuildDocument } from "../../app/document/history/rebuild.ts";
import { sectionText } from "../../app/document/workspace-document.ts";
import { createBuilder } from "../../server/collab/builder/builder.ts";
import { partsOf } from "../../server/collab/builder/parts-of.ts";
import { unpackIn } from "../../server/collab/builder/unpack-in-worker.ts";
import { createPostgresHistoryStore } from "../../server/collab/history/postgres-history-store.ts";
import { limits } from "../../server/collab/limits.ts";
import { createPacker } from "../../server/collab/packing/packer.ts";
import { createPackingStore } from "../../server/collab/packing/packing-store.ts";
import { createLivePool } from "../../server/collab/store/live-pool.ts";
import { createPostgresUpdateStore } from "../../server/collab/store/postgres-update-store.ts";
import serverConfig from "../../server/vite.config.ts";
import { insertBareWorkspace } from "../support/bare-workspace.ts";
import { onOwnDatabase } from "../support/own-database.ts";
import { writeTypedLog } from "../support/typed-log.ts";

/**
 * [PACK-3] What a long document takes on disk with its full history, and how long it takes to open, packed and
 * with or without a snapshot; ends with 1 when a figure is missed. Prints one line of JSON.
 *
 *     node --import tsx tests/scripts/long-document.ts --edits 200000
 */
const { values } = parseArgs({ options: { edits: { type: "string", default: "200000" } } });
const edits = Number(values.edits);
const place = { workspaceId: "workspace", name: "section/needs" };
const log = { info: () => undefined, warn: console.error, error: console.error };
const goals = { storedToText: 4, coldMs: 2_000, warmMs: 50, longestStallMs: 20 };
const compiled = path.resolve(import.meta.dirname, "../../.cache/long-document");

await compileOpening();
const figures = await onOwnDatabase(measure);
console.log(JSON.stringify(figures));
const openings = [figures.openedFromSegments, figures.openedFromSnapshot];
const isReached =
  figures.storedToText <= goals.storedToText &&
  openings.every(({ coldMs, warmMs }) => coldMs <= goals.coldMs && warmMs <= goals.warmMs) &&
  figures.isSameMiddle &&
  figures.isSameAuthorship;
process.exitCode = isReached ? 0 : 1;

async function measure(url: string) {
  const pool = createLivePool(url, log);
  const builder = createBuilder({ log, limits });
  try {
    return await measureOn(url, pool, builder);
  } finally {
    await builder.close();
    await pool.end();
  }
}

async function measureOn(url: string, pool: pg.Pool, builder: ReturnType<typeof createBuilder>) {
  const written = writeTypedLog(edits);
  await insertBareWorkspace(pool, place.workspaceId);
  const store = createPostgresUpdateStore(pool, undefined, unpackIn(builder));
  await store.ensureDocument(place.workspaceId, place.name);
  const { documentId } = (await store.load(place.workspaceId, place.name))!;
  for (let at = 0; at < edits; at += 2_000) {
    const updates = written.updates.slice(at, at + 2_000);
    await store.append([{ documentId, updates, newAuthors: at === 0 ? written.newAuthors : [] }]);
  }
  const unpackedBytes = await storedBytes(pool);
  const before = await readAuthors(pool, documentId, written.middle.seq);
  const packer = createPacker({
    store: createPackingStore(pool),
    background: builder,
    log,
    limits,
    now: () => new Date(),
  });
  const packing = performance.now();
  packer.packOld(documentId);
  await packer.whenIdle();
  packer.stop();
  const packMs = Math.round(performance.now() - packing);
  const openedFromSegments = await openInFreshProcess(url);
  const stored = (await store.load(place.workspaceId, place.name))!;
  await pool.query(`DELETE FROM "DocumentSnapshot"`);
  const { merged, packed } = await builder.run(
    "verify",
    { parts: partsOf(stored), latest: [] },
    limits.rebuildMs,
  );
  await store.saveSnapshot(documentId, { seq: stored.lastSeq, state: merged, packed, createdAt: new Date() });
  const openedFromSnapshot = await openInFreshProcess(url);
  const textBytes = Buffer.byteLength(written.text);
  const bytes = await storedBytes(pool);
  const history = createPostgresHistoryStore(pool);
  const middle = (await history.find(place, { seq: written.middle.seq }))!;
  return {
    edits,
    textBytes,
    unpackedBytes,
    storedBytes: bytes,
    storedToText: Math.round((bytes / textBytes) * 100) / 100,
    ...(await partsOfSize(pool)),
    packMs,
    openedFromSegments,
    openedFromSnapshot,
    isSameMiddle:
      sectionText(rebuildDocument(await history.readVersion(middle))).toJSON() === written.middle.text,
    isSameAuthorship: (await readAuthors(pool, documentId, written.middle.seq)) === before,
  };
}

/** Tables with their indexes, as if nothing had ever been removed from them: what is free is used by the next. */
async function storedBytes(pool: pg.Pool): Promise<number> {
  const tables = ["DocumentUpdate", "DocumentSegment", "DocumentSnapshot", "DocumentAuthor"];
  let bytes = 0;
  for (const table of tables) {
    await pool.query(`VACUUM FULL "${table}"`);
    const { rows } = await pool.query<{ readonly size: string }>(
      `SELECT pg_total_relation_size($1::regclass) AS size`,
      [`"${table}"`],
    );
    bytes += Number(rows[0]?.size);
  }
  return bytes;
}

async function partsOfSize(pool: pg.Pool) {
  const { rows } = await pool.query<Record<"rows" | "segments" | "segmentBytes" | "snapshotBytes", number>>(
    `SELECT (SELECT count(*)::int FROM "DocumentUpdate") AS rows,
            (SELECT count(*)::int FROM "DocumentSegment") AS segments,
            (SELECT sum(octet_length(bytes))::int FROM "DocumentSegment") AS "segmentBytes",
            (SELECT sum(octet_length(state))::int FROM "DocumentSnapshot") AS "snapshotBytes"`,
  );
  return rows[0];
}

/** Who wrote the version of the middle, and in which edits; without the instants, of which packing keeps the second. */
async function readAuthors(pool: pg.Pool, documentId: number, seq: number): Promise<string> {
  const history = createPostgresHistoryStore(pool);
  const version = { documentId, seq };
  const runs = readAuthorship(await history.readEdits(version, 0), await history.readAuthors(version));
  return JSON.stringify(
    runs.map(({ insert, memberId, first, last }) => [insert, memberId, first.seq, last.seq]),
  );
}

interface Opening {
  readonly coldMs: number;
  readonly warmMs: number;
  readonly longestStallMs: number;
}

async function openInFreshProcess(url: string): Promise<Opening> {
  const program = path.join(compiled, "opening.js");
  const { stdout } = await promisify(execFile)(process.execPath, [
    program,
    url,
    place.workspaceId,
    place.name,
  ]);
  return JSON.parse(stdout) as Opening; // printed by `opening-process.ts`
}

/** As the process itself is compiled, with its worker beside it. */
async function compileOpening(): Promise<void> {
  const root = path.resolve(import.meta.dirname, "../..");
  const input = {
    opening: path.join(root, "tests/support/opening-process.ts"),
    "builder-worker": path.join(root, "server/collab/builder/builder-worker.ts"),
  };
  const rollupOptions = { ...serverConfig.build?.rollupOptions, input };
  const compiling = { ...serverConfig.build, outDir: compiled, rollupOptions };
  await build({ ...serverConfig, configFile: false, logLevel: "error", build: compiling });
}
