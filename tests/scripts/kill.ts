import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import type pg from "pg";
import * as Y from "yjs";
import { sectionText } from "../../app/document/workspace-document.ts";
import { createLivePool } from "../../server/collab/store/live-pool.ts";
import type { Log } from "../../server/collab/log.ts";
import { createPostgresUpdateStore } from "../../server/collab/store/postgres-update-store.ts";
import type { UpdateStore } from "../../server/collab/store/update-store.ts";
import { type BuiltProcess, startBuiltProcess } from "../support/built-process.ts";
import { type LiveWriter, openWriters } from "../support/live-writer.ts";
import { onOwnDatabase } from "../support/own-database.ts";
import { insertBareWorkspace } from "../support/bare-workspace.ts";

/**
 * Kills the live server with `kill -9` while people write, again and again, and looks each time, before
 * anybody comes back, whether every acknowledged edit is in the log. Prints one line of JSON; ends with 1
 * when an edit was lost, doubled or never stored.
 *
 *     node --import tsx tests/scripts/kill.ts --cycles 20 --writers 6
 *
 * `--rate` is how much each of them writes in a second. `--lie` makes the server acknowledge before it has written: the script must then find losses.
 */
const { values } = parseArgs({
  options: {
    cycles: { type: "string", default: "20" },
    writers: { type: "string", default: "6" },
    rate: { type: "string", default: "25" },
    lie: { type: "boolean", default: false },
  },
});
const choice = {
  cycles: Number(values.cycles),
  writers: Number(values.writers),
  writesPerSecond: Number(values.rate),
  isLying: values.lie,
};

const workspaceId = "workspace";
const documentNames = ["section/needs", "section/aims", "section/costs"];
const backWithinMs = 20_000;
const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

const report = await onOwnDatabase(run);
process.stdout.write(`${JSON.stringify(report)}\n`);
process.exit(report.lost + report.doubled + report.unstored + report.refused === 0 ? 0 : 1);

async function run(url: string) {
  const pool = createLivePool(url, silentLog);
  const store = createPostgresUpdateStore(pool);
  await insertBareWorkspace(pool, workspaceId);
  for (const name of documentNames) await store.ensureDocument(workspaceId, name);
  let server = await startServer(url);
  const writers = openWriters(choice.writers, { workspaceId, documents: documentNames }, server.port);
  const lost = new Set<string>();
  const backAfterMs: number[] = [];
  try {
    await untilAll(writers, isSaved);
    for (let cycle = 0; cycle < choice.cycles; cycle++) {
      await writeFor(writers, 400 + ((cycle * 137) % 600));
      await kill(server.process, writers);
      const texts = await readTexts(store);
      for (const mark of findMissing(writers, texts)) lost.add(mark);
      // Written while there is no server, as people do: it must be there once, later.
      for (const writer of writers) writer.write();
      const startedAt = performance.now();
      server = await startServer(url);
      for (const writer of writers) writer.goTo(server.port);
      await untilAll(writers, isSaved);
      backAfterMs.push(performance.now() - startedAt);
    }
    const texts = await readTexts(store);
    const times = new Map([...texts.values()].flatMap((text) => [...countMarks(text)]));
    const marks = writers.flatMap((writer) =>
      Array.from({ length: writer.made }, (_, i) => writer.markOf(i)),
    );
    const delays = writers.flatMap((writer) => writer.delaysMs).sort((one, other) => one - other);
    return {
      cycles: choice.cycles,
      writers: choice.writers,
      sent: sum(writers.map((writer) => writer.made)),
      acknowledged: sum(writers.map((writer) => writer.acknowledged)),
      lost: lost.size,
      unstored: marks.filter((mark) => !times.has(mark)).length,
      doubled: marks.filter((mark) => (times.get(mark) ?? 0) > 1).length,
      refused: writers.filter((writer) => writer.isRefused).length,
      ackP50Ms: round(delays[Math.floor(delays.length * 0.5)] ?? 0),
      ackP95Ms: round(delays[Math.floor(delays.length * 0.95)] ?? 0),
      backAfterMs: round(Math.max(...backAfterMs)),
      packed: await countPacked(pool),
    };
  } finally {
    server.process.kill("SIGKILL");
    await pool.end();
  }
}

/** How many updates were packed: the server is killed while it packs, too. */
async function countPacked(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ readonly packed: number }>(
    `SELECT coalesce(sum("lastSeq" - "firstSeq" + 1), 0)::float8 AS packed FROM "DocumentSegment"`,
  );
  return rows[0]?.packed ?? 0;
}

function startServer(url: string): Promise<BuiltProcess> {
  const lie = choice.isLying ? { ACKNOWLEDGE_BEFORE_COMMIT: "1" } : {};
  return startBuiltProcess("live-process", { env: { ...process.env, ...lie, DATABASE_URL: url } });
}

/** Everybody in turn, evenly; what fell due during a pause, which is longer than it was asked to be, is written after it. */
async function writeFor(writers: readonly LiveWriter[], ms: number): Promise<void> {
  const begun = performance.now();
  const perMs = (choice.writesPerSecond * writers.length) / 1000;
  for (let written = 0, elapsed = 0; elapsed < ms; elapsed = performance.now() - begun) {
    for (; written < elapsed * perMs; written++) writers[written % writers.length]?.write();
    await pause(1);
  }
}

async function kill(server: ChildProcess, writers: readonly LiveWriter[]): Promise<void> {
  for (const writer of writers) writer.goTo(null);
  const exited = once(server, "exit");
  server.kill("SIGKILL");
  await exited;
  await untilAll(writers, isOffline);
}

function isSaved(writer: LiveWriter): boolean {
  return writer.isRefused || writer.connection.saveState.getSnapshot().status === "saved";
}

function isOffline(writer: LiveWriter): boolean {
  return writer.isRefused || writer.connection.saveState.getSnapshot().status === "offline";
}

async function untilAll(
  writers: readonly LiveWriter[],
  check: (writer: LiveWriter) => boolean,
): Promise<void> {
  const deadline = performance.now() + backWithinMs;
  while (!writers.every(check)) {
    if (performance.now() > deadline) throw new Error(`not ${check.name} within ${backWithinMs} ms`);
    await pause(5);
  }
}

/** What the log holds, read by nobody who took part. */
async function readTexts(store: UpdateStore): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const name of documentNames) {
    const stored = await store.load(workspaceId, name);
    const doc = new Y.Doc({ gc: false });
    if (stored?.snapshot) Y.applyUpdate(doc, stored.snapshot.state);
    for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update);
    texts.set(name, sectionText(doc).toJSON());
  }
  return texts;
}

function findMissing(writers: readonly LiveWriter[], texts: ReadonlyMap<string, string>): readonly string[] {
  return writers.flatMap((writer) => {
    const times = countMarks(texts.get(writer.documentName) ?? "");
    const acknowledged = Array.from({ length: writer.acknowledged }, (_, index) => writer.markOf(index));
    return acknowledged.filter((mark) => !times.has(mark));
  });
}

function countMarks(text: string): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const mark of text.match(/\[[^[\]]*\]/g) ?? []) times.set(mark, (times.get(mark) ?? 0) + 1);
  return times;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
