import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { createLivePool } from "../../server/collab/store/live-pool.ts";
import { createPostgresUpdateStore } from "../../server/collab/store/postgres-update-store.ts";
import { createTestDatabase, type TestDatabase } from "../support/embedded-database.ts";
import { createTestLog } from "../support/live-room.ts";
import { describeUpdateStore } from "../support/update-store-contract.ts";
import { insertBareWorkspace } from "../support/bare-workspace.ts";

let opened: { readonly database: TestDatabase; readonly pool: pg.Pool };

beforeAll(async () => {
  const database = await createTestDatabase();
  opened = { database, pool: createLivePool(database.url, createTestLog()) };
});

afterAll(async () => {
  await opened.pool.end();
  await opened.database.drop();
});

describeUpdateStore("PostgreSQL", async () => ({
  store: createPostgresUpdateStore(opened.pool),
  workspaceId: await createWorkspace(),
  damageSnapshot: async (documentId) => {
    await opened.pool.query(
      `UPDATE "DocumentSnapshot" SET state = state || '\\x00' WHERE ("documentId", seq) IN (
         SELECT "documentId", max(seq) FROM "DocumentSnapshot" WHERE "documentId" = $1 GROUP BY 1)`,
      [documentId],
    );
  },
}));

test("[STO-2] a document's own count of its updates and the log always agree", async () => {
  const store = createPostgresUpdateStore(opened.pool);
  const workspaceId = await createWorkspace();
  await store.ensureDocument(workspaceId, "section/needs");
  const { documentId } = (await store.load(workspaceId, "section/needs"))!;
  const updates = [
    { memberId: null, connection: "test", receivedAt: new Date(0), bytes: Buffer.from("one") },
  ];
  // An author without a member is refused by the database, and must take the whole batch with it.
  const newAuthors = [{ clientId: 1, memberId: null as unknown as string, firstSeenAt: new Date(0) }];
  await expect(store.append([{ documentId, updates, newAuthors }])).rejects.toThrow();
  await store.append([{ documentId, updates, newAuthors: [] }]);
  const found = await opened.pool.query(
    `SELECT "lastSeq"::int, (SELECT array_agg(seq::int) FROM "DocumentUpdate" WHERE "documentId" = id) AS seqs
       FROM "LiveDocument" WHERE id = $1`,
    [documentId],
  );
  expect(found.rows).toEqual([{ lastSeq: 1, seqs: [1] }]);
});

test("[STO-5] of documents asked for in one moment each comes as it is, whatever is the matter with the others", async () => {
  const store = createPostgresUpdateStore(opened.pool);
  const workspaceId = await createWorkspace();
  const names = ["plain", "damaged", "holed", "empty", "kept"].map((name) => `section/${name}`);
  const ids = await Promise.all(
    names.map(async (name) => {
      await store.ensureDocument(workspaceId, name);
      return (await store.load(workspaceId, name))!.documentId;
    }),
  );
  const [plain, damaged, holed, , kept] = ids as [number, number, number, number, number];
  const logged = { memberId: null, connection: "test", receivedAt: new Date(0) };
  const updates = ["one", "", "three"].map((text) => ({ ...logged, bytes: Buffer.from(text) }));
  const newAuthors = [{ clientId: 4_294_967_295, memberId: "anna", firstSeenAt: new Date(0) }];
  await store.append(
    [plain, damaged, holed, kept].map((documentId) => ({ documentId, updates, newAuthors })),
  );
  const snapshot = { seq: 2, state: Buffer.from("both"), createdAt: new Date(0) };
  for (const documentId of [damaged, kept]) await store.saveSnapshot(documentId, snapshot);
  await opened.pool.query(`UPDATE "DocumentSnapshot" SET sha256 = 'no' WHERE "documentId" = $1`, [damaged]);
  await opened.pool.query(`DELETE FROM "DocumentUpdate" WHERE "documentId" = $1 AND seq = 2`, [holed]);
  const loaded = await Promise.allSettled(
    [...names, "section/nothing"].map((name) => store.load(workspaceId, name)),
  );
  const [first, second, third, fourth, fifth, sixth] = loaded.map((each) =>
    each.status === "rejected" ? "rejected" : each.value,
  );
  const all = { lastSeq: 3, snapshot: null, updates: updates.map(({ bytes }) => bytes) };
  const authors = new Map([[4_294_967_295, "anna"]]);
  expect(first).toEqual({ ...all, documentId: plain, authors, isQuarantined: false });
  expect(second).toMatchObject({ ...all, documentId: damaged });
  expect([third, sixth]).toEqual(["rejected", null]);
  expect(fourth).toMatchObject({ lastSeq: 0, snapshot: null, updates: [] });
  expect(fifth).toMatchObject({
    lastSeq: 3,
    snapshot: { seq: 2, state: snapshot.state },
    updates: [updates[2]!.bytes],
  });
});

test("documents of one moment are read in one statement", async () => {
  const store = createPostgresUpdateStore(opened.pool);
  const workspaceId = await createWorkspace();
  const names = [1, 2, 3].map((number) => `section/${number}`);
  for (const name of names) await store.ensureDocument(workspaceId, name);
  const query = vi.spyOn(opened.pool, "query");
  onTestFinished(() => query.mockRestore());
  await Promise.all(names.map((name) => store.load(workspaceId, name)));
  expect(query).toHaveBeenCalledOnce();
});

test("times are stored in UTC whatever the zone of the machine", async () => {
  const store = createPostgresUpdateStore(opened.pool);
  const workspaceId = await createWorkspace();
  await store.ensureDocument(workspaceId, "section/needs");
  const { documentId } = (await store.load(workspaceId, "section/needs"))!;
  const receivedAt = new Date("2026-10-25T00:30:00.123Z");
  const updates = [{ memberId: "anna", connection: "test", receivedAt, bytes: Buffer.from("one") }];
  await store.append([{ documentId, updates, newAuthors: [] }]);
  const found = await opened.database.database.documentUpdate.findFirst({ where: { documentId } });
  expect(found).toMatchObject({ receivedAt, memberId: "anna", connection: "test" });
});

async function createWorkspace(): Promise<string> {
  const id = randomUUID();
  await insertBareWorkspace(opened.pool, id);
  return id;
}
