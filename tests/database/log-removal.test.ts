import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeSegment } from "../../server/collab/packed/segment.ts";
import { createPackingStore } from "../../server/collab/packing/packing-store.ts";
import { createRepairStore } from "../../server/collab/repair/repair-store.ts";
import { createLivePool } from "../../server/collab/store/live-pool.ts";
import { createPostgresUpdateStore } from "../../server/collab/store/postgres-update-store.ts";
import type { DocumentAppend } from "../../server/collab/store/update-store.ts";
import { insertBareWorkspace } from "../support/bare-workspace.ts";
import { countWaiting } from "../support/count-waiting.ts";
import { createTestDatabase, type TestDatabase } from "../support/embedded-database.ts";
import { createTestLog } from "../support/live-room.ts";
import { until } from "../support/until.ts";

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = createLivePool(database.url, createTestLog());
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const names = ["section/needs", "section/aims", "section/budget"];
const texts = ["one", "two"];

const deleteDocuments = `DELETE FROM "LiveDocument" WHERE id = ANY($1::bigint[])`;
const deleteWorkspaces = `DELETE FROM "Workspace" WHERE id = ANY($1::text[])`;

test("[STO-13] the log of a document that is deleted goes with it, those of others stay", async () => {
  const { ids } = await openWorkspace();
  await pool.query(deleteDocuments, [[ids[0]]]);
  expect(await countLogs(ids)).toEqual([0, 2, 2]);
  await pool.query(deleteDocuments, [[ids[1], ids[2]]]);
  expect(await countLogs(ids)).toEqual([0, 0, 0]);
});

test("[STO-13] a workspace that is deleted takes the logs of all its documents, other workspaces keep theirs", async () => {
  const [one, other, kept, alone] = [
    await openWorkspace(),
    await openWorkspace(),
    await openWorkspace(),
    await openWorkspace(),
  ];
  await pool.query(deleteWorkspaces, [[one.workspaceId, other.workspaceId]]);
  expect(await countLogs([...one.ids, ...other.ids])).toEqual([0, 0, 0, 0, 0, 0]);
  await database.database.workspace.delete({ where: { id: alone.workspaceId } });
  expect(await countLogs(alone.ids)).toEqual([0, 0, 0]);
  expect(await countLogs(kept.ids)).toEqual([2, 2, 2]);
});

test("[STO-13] a deletion that is taken back has removed nothing", async () => {
  const { workspaceId, ids } = await openWorkspace();
  for (const [statement, deleted] of [
    [deleteDocuments, ids],
    [deleteWorkspaces, [workspaceId]],
  ] as const)
    await inOpenTransaction("ROLLBACK", async (client) => {
      await client.query(statement, [deleted]);
      expect(await countLogs(ids, client)).toEqual([0, 0, 0]);
    });
  expect(await countLogs(ids)).toEqual([2, 2, 2]);
  const stored = (await createPostgresUpdateStore(pool).load(workspaceId, names[0]!))!;
  expect(stored.updates.map((bytes) => Buffer.from(bytes).toString())).toEqual(texts);
});

test.each([
  ["its document", deleteDocuments],
  ["its workspace", deleteWorkspaces],
])(
  "[STO-13] an append that comes while %s is deleted waits, then finds no document; others are stored",
  async (_, statement) => {
    const [gone, kept] = [await openWorkspace(), await openWorkspace()];
    const late = [append(gone.ids[0]!, ["late"]), append(kept.ids[0]!, ["three"])];
    const deleted = statement === deleteDocuments ? gone.ids : [gone.workspaceId];
    const appended = await inOpenTransaction("COMMIT", async (client) => {
      await client.query(statement, [deleted]);
      // Not the promise itself: it would be waited for before the commit it waits for.
      const waiting = createPostgresUpdateStore(pool).append(late);
      await until(async () => expect(await countWaiting(pool, "transactionid")).toBe(1));
      return { answer: waiting };
    });
    const { firstSeqs, sealed } = await appended.answer;
    expect([[...firstSeqs], [...sealed]]).toEqual([[[kept.ids[0], 3]], []]);
    expect(await countLogs(gone.ids)).toEqual([0, 0, 0]);
    expect(await countLogs(kept.ids)).toEqual([3, 2, 2]);
  },
);

test.each([
  ["a document", deleteDocuments],
  ["a workspace", deleteWorkspaces],
])(
  "[STO-13] whoever deletes %s waits for the append under way, and takes along what it stored",
  async (_, statement) => {
    const { workspaceId, ids } = await openWorkspace();
    const { appending, deleting } = await inOpenTransaction("COMMIT", async (client) => {
      // An append has locked its documents when it comes to this lock, and has stored nothing yet.
      await client.query("SELECT pg_advisory_xact_lock(rights_lock())");
      const appending = createPostgresUpdateStore(pool).append([append(ids[0]!, ["three"])]);
      await until(async () => expect(await countWaiting(pool, "advisory")).toBe(1));
      const deleting = pool.query(statement, [statement === deleteDocuments ? ids : [workspaceId]]);
      await until(async () => expect(await countWaiting(pool, "transactionid")).toBe(1));
      return { appending, deleting };
    });
    expect([...(await appending).firstSeqs]).toEqual([[ids[0], 3]]);
    await deleting;
    expect(await countLogs(ids)).toEqual([0, 0, 0]);
  },
);

test("[STO-13] a repair that comes while its document is deleted makes no rows of what was packed", async () => {
  const { ids } = await openWorkspace();
  const documentId = ids[0]!;
  await packAll(documentId);
  expect(await countLogs([documentId])).toEqual([0]);
  const { repairing } = await inOpenTransaction("COMMIT", async (client) => {
    await client.query(deleteDocuments, [[documentId]]);
    const repairing = createRepairStore(pool).restore(documentId, { setAside: [1], baseSeq: 0 });
    await until(async () => expect(await countWaiting(pool, "transactionid")).toBe(1));
    return { repairing };
  });
  await repairing;
  expect(await countLogs([documentId])).toEqual([0]);
});

/** A workspace of three documents with two updates each. */
async function openWorkspace(): Promise<{ readonly workspaceId: string; readonly ids: readonly number[] }> {
  const workspaceId = randomUUID();
  await insertBareWorkspace(pool, workspaceId);
  const store = createPostgresUpdateStore(pool);
  const ids: number[] = [];
  for (const name of names) {
    await store.ensureDocument(workspaceId, name);
    ids.push((await store.load(workspaceId, name))!.documentId);
  }
  await store.append(ids.map((id) => append(id, texts)));
  return { workspaceId, ids };
}

function append(documentId: number, written: readonly string[]): DocumentAppend {
  const updates = written.map((text) => ({
    ...{ memberId: null, connection: "test", receivedAt: new Date(0), bytes: Buffer.from(text) },
  }));
  return { documentId, updates, newAuthors: [] };
}

/** How many rows the log of each document has. */
async function countLogs(
  ids: readonly number[],
  asked: pg.Pool | pg.PoolClient = pool,
): Promise<readonly number[]> {
  const { rows } = await asked.query<{ readonly rows: number }>(
    `SELECT (SELECT count(*)::int FROM "DocumentUpdate" WHERE "documentId" = id) AS rows
       FROM unnest($1::bigint[]) WITH ORDINALITY AS asked (id, place) ORDER BY place`,
    [ids],
  );
  return rows.map((row) => row.rows);
}

/** Does something in a transaction, which is over when this resolves; what it handed back may have waited for that. */
async function inOpenTransaction<Result>(
  end: "COMMIT" | "ROLLBACK",
  act: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const result = await act(client);
    await client.query(end);
    return result;
  } finally {
    // With its connection goes whatever was not ended.
    client.release(true);
  }
}

/** Puts the whole log of a document into a segment. */
async function packAll(documentId: number): Promise<void> {
  const packing = createPackingStore(pool);
  const stretch = (await packing.findStretch(documentId, { keep: 0, atOnce: 10, longest: 10 }))!;
  const entries = stretch.entries.map((entry, index) => ({ ...entry, bytes: Buffer.from(texts[index]!) }));
  const bytes = writeSegment(entries, "byte-for-byte");
  await packing.replace(stretch, { bytes, firstSeq: 1, lastSeq: entries.length, createdAt: new Date(0) });
}
