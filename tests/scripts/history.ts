import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type pg from "pg";
import * as Y from "yjs";
import { compareVersions } from "../../app/document/history/compare-versions.ts";
import { readAuthorship } from "../../app/document/history/read-authorship.ts";
import { rebuildBlocks, rebuildDocument } from "../../app/document/history/rebuild.ts";
import { restoreVersion } from "../../app/document/history/restore-version.ts";
import { createHistoryPool } from "../../server/collab/history/history-pool.ts";
import { createPostgresHistoryStore } from "../../server/collab/history/postgres-history-store.ts";
import { createLivePool } from "../../server/collab/store/live-pool.ts";
import type { Log } from "../../server/collab/log.ts";
import { createPostgresUpdateStore } from "../../server/collab/store/postgres-update-store.ts";
import { applyMigrations } from "../../server/database/apply-migrations.ts";
import { startEmbeddedPostgres } from "../../server/database/embedded-postgres.ts";
import { writeLongLog } from "../support/long-log.ts";
import { insertBareWorkspace } from "../support/bare-workspace.ts";

/**
 * How long the history of a section with many edits takes, from a database on this machine. Prints one line of JSON.
 *
 *     node --import tsx tests/scripts/history.ts --edits 200000
 */
const { values } = parseArgs({ options: { edits: { type: "string", default: "200000" } } });
const edits = Number(values.edits);
const log: Log = { info: () => undefined, warn: console.error, error: console.error };
const place = { workspaceId: "workspace", name: "section/needs" };

const dataDir = mkdtempSync(path.join(tmpdir(), "cantiere-history-"));
chmodSync(dataDir, 0o755);
const server = await startEmbeddedPostgres({ dataDir, settings: ["fsync=off"] });
await applyMigrations(server.url);
const pools = [createLivePool(server.url, log), createHistoryPool(server.url, log)] as const;
try {
  await fillLog(pools[0]);
  console.log(JSON.stringify(await measure(pools[1])));
} finally {
  for (const pool of pools) await pool.end();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function fillLog(pool: pg.Pool): Promise<void> {
  await insertBareWorkspace(pool, place.workspaceId);
  const store = createPostgresUpdateStore(pool);
  await store.ensureDocument(place.workspaceId, place.name);
  const { documentId } = (await store.load(place.workspaceId, place.name))!;
  const { updates, newAuthors } = writeLongLog(edits);
  for (let at = 0; at < updates.length; at += 2_000) {
    await store.append([
      { documentId, updates: updates.slice(at, at + 2_000), newAuthors: at === 0 ? newAuthors : [] },
    ]);
  }
}

async function measure(pool: pg.Pool) {
  const store = createPostgresHistoryStore(pool);
  const times: Record<string, number> = {};
  const timed = async <Result>(name: string, act: () => Result | Promise<Result>): Promise<Result> => {
    const start = performance.now();
    const result = await act();
    times[`${name}Ms`] = Math.round(performance.now() - start);
    return result;
  };
  const last = (await timed("find", () => store.find(place, { seq: edits })))!;
  await timed("findInstant", () => store.find(place, { at: new Date() }));
  const updates = await timed("readVersion", () => store.readVersion(last));
  const blocks = await timed("rebuild", () => rebuildBlocks(updates));
  const authors = await store.readAuthors(last);
  const all = await timed("readEdits", () => store.readEdits(last, 0));
  const runs = await timed("authorship", () => readAuthorship(all, authors));
  const half = updates.slice(0, edits / 2);
  const differences = await timed("compareHalf", () =>
    compareVersions({ before: half, edits: all.slice(edits / 2), authors }),
  );
  const current = [stateOf(updates)];
  const restored = await timed("restoreHalf", () => restoreVersion({ current, wanted: half }));
  return {
    edits,
    blocks: blocks.length,
    runs: runs.length,
    differences: differences.length,
    restoreBytes: restored?.length ?? 0,
    ...times,
  };
}

/** As the live server holds it: one state, not a long log. */
function stateOf(updates: readonly Uint8Array[]): Uint8Array {
  const doc = rebuildDocument(updates);
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return state;
}
