import type pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { findLastChange } from "~/database/last-change.server";
import { listRecentWriting } from "~/database/recent-writing.server";
import { readAuthorship } from "~/document/history/read-authorship";
import { rebuildBlocks } from "~/document/history/rebuild";
import { createBuilder } from "../../server/collab/builder/builder.ts";
import { buildDocument } from "../../server/collab/builder/build-document.ts";
import { describeDocument } from "../../server/collab/builder/describe-document.ts";
import { partsOf } from "../../server/collab/builder/parts-of.ts";
import { isSameEdit } from "../../server/collab/builder/same-edit.ts";
import { unpackIn } from "../../server/collab/builder/unpack-in-worker.ts";
import { createPostgresHistoryStore } from "../../server/collab/history/postgres-history-store.ts";
import { limits } from "../../server/collab/limits.ts";
import { packAfterSnapshots } from "../../server/collab/packing/pack-after-snapshots.ts";
import { createPacker } from "../../server/collab/packing/packer.ts";
import { createPackingStore } from "../../server/collab/packing/packing-store.ts";
import { createRepairStore } from "../../server/collab/repair/repair-store.ts";
import { sealDocuments } from "../../server/collab/seal/seals.ts";
import { BrokenLog } from "../../server/collab/store/broken-log.ts";
import { createLivePool } from "../../server/collab/store/live-pool.ts";
import { createPostgresUpdateStore } from "../../server/collab/store/postgres-update-store.ts";
import type { LoggedUpdate } from "../../server/collab/store/update-store.ts";
import { createTestDatabase, type TestDatabase } from "../support/embedded-database.ts";
import { createTestLog } from "../support/live-room.ts";
import { writeMixedLog } from "../support/mixed-log.ts";
import { insertBareWorkspace } from "../support/bare-workspace.ts";

const log = createTestLog();
const builder = createBuilder({ log, limits });
let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = createLivePool(database.url, log);
});

afterAll(async () => {
  await builder.close();
  await pool.end();
  await database.drop();
});

const startedAt = Date.UTC(2026, 9, 25, 0, 59, 50, 250);
const name = "section/needs";
const updates: readonly LoggedUpdate[] = writeMixedLog(330, 21).map((bytes, index) => ({
  ...{ memberId: index % 4 === 0 ? null : `member-${index % 4}`, connection: `line ${index % 5}`, bytes },
  receivedAt: new Date(startedAt + index * 400),
}));

let workspaces = 0;

/** A document of 330 edits, four apart from each other a second and a half. */
async function open(packed: { readonly keep?: number; readonly segmentUpdates?: number } = {}) {
  const workspaceId = `packing-${++workspaces}`;
  await insertBareWorkspace(pool, workspaceId);
  const store = createPostgresUpdateStore(pool, undefined, unpackIn(builder));
  await store.ensureDocument(workspaceId, name);
  const { documentId } = (await store.load(workspaceId, name))!;
  await store.append([{ documentId, updates, newAuthors: [] }]);
  const packingStore = createPackingStore(pool);
  const { keep = 30, segmentUpdates = 150 } = packed;
  const packer = createPacker({
    ...{ store: packingStore, background: builder, log, now: () => new Date(0) },
    limits: { ...limits, keepUpdates: keep, packAfterUpdates: 100, packAtOnce: 100, segmentUpdates },
  });
  const pack = async () => {
    packer.packOld(documentId);
    await packer.whenIdle();
  };
  return { workspaceId, place: { workspaceId, name }, documentId, store, packingStore, packer, pack };
}

async function countStored(documentId: number) {
  const { rows } = await pool.query(
    `SELECT (SELECT json_agg(json_build_array("firstSeq", "lastSeq") ORDER BY "firstSeq")
               FROM "DocumentSegment" WHERE "documentId" = $1) AS segments,
            (SELECT count(*)::int FROM "DocumentUpdate" WHERE "documentId" = $1) AS rows,
            (SELECT count(*)::int FROM "DocumentSnapshot" WHERE "documentId" = $1) AS snapshots`,
    [documentId],
  );
  return rows[0] as { segments: [number, number][] | null; rows: number; snapshots: number };
}

async function damageSegment(documentId: number, firstSeq: number): Promise<void> {
  await pool.query(
    `UPDATE "DocumentSegment" SET bytes = set_byte(bytes, 40, get_byte(bytes, 40) # 4)
      WHERE "documentId" = $1 AND "firstSeq" = $2`,
    [documentId, firstSeq],
  );
}

const whole = describeDocument(buildDocument(updates.map(({ bytes }) => bytes)));

test("[PACK-4] old updates become segments, the newest stay rows, and the document loads as it was", async () => {
  const { workspaceId, documentId, store, pack } = await open();
  await pack();
  expect(await countStored(documentId)).toMatchObject({
    segments: [
      [1, 200],
      [201, 300],
    ],
    rows: 30,
  });
  const stored = (await store.load(workspaceId, name))!;
  expect([stored.lastSeq, stored.snapshot?.seq, stored.updates.length]).toEqual([330, 300, 30]);
  expect(describeDocument(buildDocument(partsOf(stored)))).toEqual(whole);
  await store.append([{ documentId, updates: updates.slice(-1), newAuthors: [] }]);
  expect((await store.load(workspaceId, name))!.lastSeq).toBe(331);
});

test("[PACK-4] a segment is made longer while it is short, and nothing is packed that is not worth it", async () => {
  const { documentId, pack } = await open({ segmentUpdates: 1_000 });
  await pack();
  expect((await countStored(documentId)).segments).toEqual([[1, 300]]);
  await pack();
  expect((await countStored(documentId)).segments).toEqual([[1, 300]]);
});

test("[PACK-4] what is read after a number comes from the segments too, each update with its own", async () => {
  const { documentId, store, pack } = await open();
  await pack();
  const { updates: read } = await store.readSince(documentId, 150);
  expect(read.map(({ seq }) => seq)).toEqual(Array.from({ length: 180 }, (_, index) => 151 + index));
  for (const { seq, bytes } of read) expect(isSameEdit(updates[seq - 1]!.bytes, bytes)).toBe(true);
});

test("[PACK-5] every version, its authors and its instants are the same after packing", async () => {
  const { place, pack } = await open();
  const history = createPostgresHistoryStore(pool);
  const seqs = [0, 1, 99, 150, 200, 201, 299, 300, 301, 330];
  const read = async () => {
    const texts = [];
    for (const seq of seqs) {
      const version = (await history.find(place, { seq }))!;
      const edits = await history.readEdits(version, 0);
      texts.push({
        seq: version.seq,
        blocks: rebuildBlocks(await history.readVersion(version)),
        edits: edits.map(({ seq: number, memberId }) => [number, memberId]),
        later: (await history.readEdits(version, 120)).map(({ seq: number }) => number),
        runs: readAuthorship(edits, new Map([[11, "anna"]])).map(({ insert, memberId, first, last }) => [
          ...[insert, memberId, first.seq, last.seq],
        ]),
      });
    }
    return texts;
  };
  const before = await read();
  await pack();
  expect(await read()).toEqual(before);
  const at = async (ms: number) => (await history.find(place, { at: new Date(ms) }))!.seq;
  expect(await at(startedAt - 1)).toBe(0);
  expect(await at(startedAt + 86_400_000)).toBe(330);
  expect(await at(startedAt + 305 * 400)).toBe(306);
  // Packed times are whole seconds: what came in the second asked for counts.
  for (const index of [10, 77, 210, 298]) {
    const found = await at(startedAt + index * 400);
    expect(found).toBeGreaterThanOrEqual(index + 1);
    expect(found).toBeLessThanOrEqual(index + 4);
  }
});

test("[PACK-6] a damaged segment is noticed by everything that would read it, and a snapshot behind it still opens", async () => {
  const { workspaceId, place, documentId, store, packingStore, pack } = await open();
  await pack();
  await damageSegment(documentId, 201);
  await expect(store.load(workspaceId, name)).rejects.toThrow(BrokenLog);
  await expect(store.readSince(documentId, 250)).rejects.toThrow("damaged");
  await expect(packingStore.findStretch(documentId, bounds)).rejects.toThrow("damaged");
  await expect(createRepairStore(pool).readLog(documentId)).rejects.toThrow("damaged");
  const request = { workspaceId, names: [name], memberId: null, sealedAt: new Date(0) };
  await expect(sealDocuments(pool, request)).rejects.toThrow("damaged");
  const history = createPostgresHistoryStore(pool);
  await expect(history.readVersion({ documentId, seq: 250 })).rejects.toThrow("damaged");
  await expect(history.find(place, { at: new Date(startedAt + 250 * 400) })).rejects.toThrow("damaged");
  expect(await history.readEdits({ documentId, seq: 200 }, 0)).toHaveLength(200);
  await store.saveSnapshot(documentId, { seq: 330, state: mergedAll(), createdAt: new Date(0) });
  expect(describeDocument(buildDocument(partsOf((await store.load(workspaceId, name))!)))).toEqual(whole);
});

const bounds = { keep: 0, atOnce: 100, longest: 150 };

function mergedAll(): Uint8Array {
  return Y.mergeUpdates(updates.map(({ bytes }) => bytes));
}

test("[PACK-6] a log with a hole is not read as if it had none", async () => {
  const { workspaceId, documentId, store } = await open();
  await pool.query(`DELETE FROM "DocumentUpdate" WHERE "documentId" = $1 AND seq = 17`, [documentId]);
  await expect(store.load(workspaceId, name)).rejects.toThrow("update 17 is not there");
  await pool.query(`DELETE FROM "DocumentUpdate" WHERE "documentId" = $1 AND seq > 16`, [documentId]);
  await expect(store.load(workspaceId, name)).rejects.toThrow("update 330 is not there");
});

test("[PACK-7] of two nodes that pack the same stretch one does, and nothing is there twice or missing", async () => {
  const { workspaceId, documentId, store, packingStore } = await open();
  const [one, other] = await Promise.all([
    packingStore.findStretch(documentId, bounds),
    packingStore.findStretch(documentId, bounds),
  ]);
  const packed = await builder.run("pack", toPack(one!));
  const segment = { ...packed, createdAt: new Date(0) };
  const outcomes = await Promise.allSettled([
    packingStore.replace(one!, segment),
    packingStore.replace(other!, segment),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await countStored(documentId)).toMatchObject({ segments: [[1, 100]], rows: 230 });
  expect(describeDocument(buildDocument(partsOf((await store.load(workspaceId, name))!)))).toEqual(whole);
});

function toPack({ before, last, entries, joined }: NonNullable<Found>) {
  return { before, last, entries, joined };
}
type Found = Awaited<ReturnType<ReturnType<typeof createPackingStore>["findStretch"]>>;

test.each([
  [
    "an update was set aside",
    `UPDATE "DocumentUpdate" SET "setAsideAt" = now() WHERE "documentId" = $1 AND seq = 9`,
  ],
  [
    "a row is another one",
    `UPDATE "DocumentUpdate" SET bytes = '\\x0000' WHERE "documentId" = $1 AND seq = 9`,
  ],
  [
    "it was quarantined",
    `UPDATE "LiveDocument" SET "quarantinedAt" = now(), "quarantineReason" = 't' WHERE id = $1`,
  ],
])("[PACK-7] rows stay as they are when %s while they were being packed", async (_, change) => {
  const { documentId, packingStore } = await open();
  const stretch = (await packingStore.findStretch(documentId, bounds))!;
  const packed = await builder.run("pack", toPack(stretch));
  await pool.query(change, [documentId]);
  const replacing = packingStore.replace(stretch, { ...packed, createdAt: new Date(0) });
  await expect(replacing).rejects.toThrow();
  expect(await countStored(documentId)).toMatchObject({ segments: null, rows: 330 });
});

test("[PACK-7] an update set aside in a packed stretch is a row again, passed over, and nothing else is lost", async () => {
  const { workspaceId, documentId, store, pack } = await open();
  await pack();
  const repairs = createRepairStore(pool);
  await store.quarantine(documentId, { at: new Date(0), reason: "test" });
  expect((await repairs.readLog(documentId))!.updates).toHaveLength(330);
  await repairs.restore(documentId, { setAside: [250], baseSeq: 0 });
  expect(await countStored(documentId)).toMatchObject({ segments: [[1, 200]], rows: 130 });
  const without = updates.filter((_, index) => index !== 249).map(({ bytes }) => bytes);
  const load = async () => describeDocument(buildDocument(partsOf((await store.load(workspaceId, name))!)));
  expect(await load()).toEqual(describeDocument(buildDocument(without)));
  await pack();
  expect((await countStored(documentId)).rows).toBe(30);
  expect(await load()).toEqual(describeDocument(buildDocument(without)));
  const edits = await createPostgresHistoryStore(pool).readEdits({ documentId, seq: 330 }, 0);
  expect(edits).toHaveLength(329);
});

test("[PACK-8] a seal made of a packed log is the one its rows would have given", async () => {
  const [packed, plain] = [await open(), await open()];
  await packed.pack();
  const seals = [];
  for (const { workspaceId } of [packed, plain]) {
    seals.push(
      await sealDocuments(pool, { workspaceId, names: [name], memberId: null, sealedAt: new Date(0) }),
    );
  }
  const [one, other] = seals.map((seal) => seal!.documents[0]!);
  expect(one).toMatchObject({ seq: 330, textHash: other!.textHash });
  expect(Buffer.from(one!.stateVector).equals(other!.stateVector)).toBe(true);
});

test("[PACK-8] who wrote lately, and when a text last changed, is known of packed updates as well", async () => {
  const { workspaceId, documentId, packer } = await open();
  const since = new Date(startedAt + 40 * 400);
  const recently = () => listRecentWriting(database.database, workspaceId, since);
  const [before, changed] = [await recently(), await findLastChange(database.database, workspaceId)];
  expect(before).toHaveLength(3);
  await packer.packUnused();
  await packer.whenIdle();
  // Nobody has written in it since 1970, by the clock of this packer.
  expect((await countStored(documentId)).rows).toBe(330);
  const patient = createPacker({
    ...{
      store: createPackingStore(pool),
      background: builder,
      log,
      now: () => new Date(startedAt + 86_400_000),
    },
    limits: { ...limits, packAtOnce: 200 },
  });
  await patient.packUnused();
  await patient.whenIdle();
  expect(await countStored(documentId)).toMatchObject({ segments: [[1, 330]], rows: 0 });
  expect(await recently()).toEqual(before);
  expect(await findLastChange(database.database, workspaceId)).toEqual(changed);
});

test("[PACK-4] a snapshot that is written has the log packed behind it, and stays alone", async () => {
  const { documentId, store, packer, workspaceId } = await open();
  const packing = packAfterSnapshots(store, packer);
  const { merged, packed } = await builder.run("verify", { parts: [mergedAll()], latest: [] });
  await packing.saveSnapshot(documentId, { seq: 300, state: mergedAll(), createdAt: new Date(0) });
  await packing.saveSnapshot(documentId, { seq: 330, state: merged, packed, createdAt: new Date(0) });
  await packer.whenIdle();
  expect(await countStored(documentId)).toMatchObject({ rows: 30, snapshots: 1 });
  const stored = (await store.load(workspaceId, name))!;
  expect([stored.snapshot?.seq, stored.updates]).toEqual([330, []]);
  expect(describeDocument(buildDocument(partsOf(stored)))).toEqual(whole);
});

test("[PACK-7] who is keeping a snapshot holds up neither what is packed nor those who write and seal meanwhile", async () => {
  const { place, documentId, store, pack } = await open();
  const at = { createdAt: new Date(0), state: new Uint8Array([1]) };
  await store.saveSnapshot(documentId, { ...at, seq: 10 });
  await store.saveSnapshot(documentId, { ...at, seq: 20 });
  const keeper = await pool.connect();
  await keeper.query("BEGIN");
  await keeper.query(`DELETE FROM "DocumentSnapshot" WHERE "documentId" = $1 AND seq = 10`, [documentId]);
  const packing = pack();
  try {
    await vi.waitFor(async () => expect((await countStored(documentId)).rows).toBeLessThan(330), {
      timeout: 10_000,
    });
    await store.append([{ documentId, updates: updates.slice(-1), newAuthors: [] }]);
    const seal = await sealDocuments(pool, { ...place, names: [name], memberId: null, sealedAt: new Date() });
    expect(seal?.documents[0]?.seq).toBe(331);
  } finally {
    await keeper.query("COMMIT");
    keeper.release();
  }
  await packing;
  expect((await countStored(documentId)).snapshots).toBe(1);
});
