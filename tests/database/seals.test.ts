import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { sectionText } from "~/document/workspace-document";
import { createLivePool } from "../../server/collab/store/live-pool.ts";
import { createPostgresUpdateStore } from "../../server/collab/store/postgres-update-store.ts";
import { describeSealedState } from "../../server/collab/seal/seal-state.ts";
import { sealDocuments } from "../../server/collab/seal/seals.ts";
import { createTestDatabase, type TestDatabase } from "../support/embedded-database.ts";
import { createTestLog } from "../support/live-room.ts";
import { insertBareWorkspace } from "../support/bare-workspace.ts";

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

const sealedAt = new Date("2026-11-24T11:00:00.000Z");
const names = ["section/needs", "section/aims"];

test("[SEAL-1] a seal names the last update of each document, its state vector and the hash of its text", async () => {
  const { workspaceId, store, ids } = await openDocuments();
  const update = typed("Schema");
  await store.append([append(ids[0]!, update), append(ids[1]!, typed("uno"), typed("due"))]);
  const seal = (await sealDocuments(pool, { workspaceId, names, memberId: "marta", sealedAt }))!;
  expect(seal.documents.map(({ documentId, seq }) => [documentId, seq])).toEqual([
    [ids[0], 1],
    [ids[1], 2],
  ]);
  expect(seal.documents[0]).toMatchObject(describeSealedState([update]));
  expect(seal.documents[0]!.textHash).not.toBe(seal.documents[1]!.textHash);
});

test("[SEAL-2] what comes after the seal is answered as late and kept apart; other documents go on", async () => {
  const { workspaceId, store, ids } = await openDocuments();
  await sealDocuments(pool, { workspaceId, names: ["section/needs"], memberId: null, sealedAt });
  const late = typed("tardi");
  const appended = await store.append([append(ids[0]!, late), append(ids[1]!, typed("in tempo"))]);
  expect([[...appended.sealed], [...appended.firstSeqs]]).toEqual([[ids[0]], [[ids[1], 1]]]);
  expect((await store.load(workspaceId, "section/needs"))!.lastSeq).toBe(0);
  const kept = await pool.query<{ readonly bytes: Buffer }>(
    `SELECT bytes FROM "LateUpdate" WHERE "documentId" = $1`,
    [ids[0]],
  );
  expect(kept.rows.map((row) => row.bytes.equals(late))).toEqual([true]);
});

test("[SEAL-3] two who seal at once get the same seal", async () => {
  const { workspaceId } = await openDocuments();
  const request = { workspaceId, names, memberId: null, sealedAt };
  const [one, other] = await Promise.all([sealDocuments(pool, request), sealDocuments(pool, request)]);
  expect(one!.id).toBe(other!.id);
  expect(other).toEqual(one);
});

test("[SEAL-3] a document that is not there cannot be sealed, and nothing else is", async () => {
  const { workspaceId, store, ids } = await openDocuments();
  const request = { workspaceId, names: [...names, "section/none"], memberId: null, sealedAt };
  expect(await sealDocuments(pool, request)).toBe(null);
  expect((await store.append([append(ids[0]!, typed("ciao"))])).firstSeqs.get(ids[0]!)).toBe(1);
});

test("[SEAL-2] of writers who go on all the time, each edit is either before the seal or answered as late", async () => {
  const { workspaceId, store, ids } = await openDocuments();
  const documentId = ids[0]!;
  let [isOver, stored, late] = [false, 0, 0];
  const write = async () => {
    while (!isOver) {
      const { firstSeqs, sealed } = await store.append([append(documentId, typed("a"))]);
      if (firstSeqs.has(documentId)) stored++;
      else if (sealed.has(documentId)) late++;
    }
  };
  const writing = Promise.all(Array.from({ length: 20 }, write));
  await until(() => stored > 50);
  const seal = (await sealDocuments(pool, { workspaceId, names, memberId: null, sealedAt }))!;
  await until(() => late > 50);
  isOver = true;
  await writing;
  const { seq } = seal.documents.find((document) => document.documentId === documentId)!;
  expect([seq, (await store.load(workspaceId, "section/needs"))!.lastSeq]).toEqual([stored, stored]);
  const kept = await pool.query(`SELECT 1 FROM "LateUpdate" WHERE "documentId" = $1`, [documentId]);
  expect(kept.rowCount).toBe(late);
});

async function until(check: () => boolean): Promise<void> {
  while (!check()) await new Promise((next) => setTimeout(next, 5));
}

async function openDocuments() {
  const workspaceId = randomUUID();
  await insertBareWorkspace(pool, workspaceId);
  const store = createPostgresUpdateStore(pool);
  const ids: number[] = [];
  for (const name of names) {
    await store.ensureDocument(workspaceId, name);
    ids.push((await store.load(workspaceId, name))!.documentId);
  }
  return { workspaceId, store, ids };
}

function typed(text: string): Uint8Array {
  const doc = new Y.Doc({ gc: false });
  sectionText(doc).insert(0, text);
  return Y.encodeStateAsUpdate(doc);
}

function append(documentId: number, ...updates: readonly Uint8Array[]) {
  const logged = updates.map((bytes) => ({
    memberId: null,
    connection: "test",
    receivedAt: new Date(0),
    bytes,
  }));
  return { documentId, updates: logged, newAuthors: [] };
}
