import type pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { createBuilder } from "../../server/collab/builder/builder.ts";
import { limits } from "../../server/collab/limits.ts";
import { createLivePool } from "../../server/collab/store/live-pool.ts";
import { createPostgresUpdateStore } from "../../server/collab/store/postgres-update-store.ts";
import { createRepairStore } from "../../server/collab/repair/repair-store.ts";
import { createRepair } from "../../server/collab/repair/repair.ts";
import type { UpdateStore } from "../../server/collab/store/update-store.ts";
import { createTestDatabase, type TestDatabase } from "../support/embedded-database.ts";
import { connectBuses } from "../support/connected-buses.ts";
import {
  createTestLog,
  createTestRoom,
  documentName,
  storedText,
  type TestPeer,
  type TestRoom,
  workspaceId,
} from "../support/live-room.ts";
import { until } from "../support/until.ts";
import { insertBareWorkspace } from "../support/bare-workspace.ts";

let opened: { readonly database: TestDatabase; readonly pool: pg.Pool; readonly store: UpdateStore };
const builder = createBuilder({ log: createTestLog(), limits });

beforeAll(async () => {
  const database = await createTestDatabase();
  const pool = createLivePool(database.url, createTestLog());
  opened = { database, pool, store: createPostgresUpdateStore(pool) };
});

afterEach(() => opened.pool.query(`DELETE FROM "Workspace"`));

afterAll(async () => {
  await builder.close();
  await opened.pool.end();
  await opened.database.drop();
});

async function createDocuments(): Promise<void> {
  await insertBareWorkspace(opened.pool, workspaceId);
  for (const name of [documentName, "section/aims"]) await opened.store.ensureDocument(workspaceId, name);
}

async function createRoom(): Promise<TestRoom> {
  await createDocuments();
  return createTestRoom({ wrapStore: () => opened.store });
}

async function join(room: TestRoom, memberId: string): Promise<TestPeer> {
  const peer = room.connect({ memberId });
  peer.join();
  await until(() => expect(peer.heardOf("step2")).toHaveLength(1));
  return peer;
}

/** What admission would never let through, put into the log behind its back. */
async function poison(bytes: Uint8Array): Promise<number> {
  const { documentId } = (await opened.store.load(workspaceId, documentName))!;
  const logged = { memberId: "mallory", connection: "test", receivedAt: new Date(0), bytes };
  await opened.store.append([{ documentId, updates: [logged], newAuthors: [] }]);
  return documentId;
}

/** One struct of the root `text` without a length. */
const withoutLength = Uint8Array.of(1, 1, 7, 0, 4, 1, 4, 116, 101, 120, 116, 0, 0);

async function write(room: TestRoom, name: string, text: string): Promise<void> {
  const doc = new Y.Doc({ gc: false });
  doc.getText("text").insert(0, text);
  await (await room.rooms.open(workspaceId, name))!.write(Y.encodeStateAsUpdate(doc));
}

test.each([
  ["a struct without length", withoutLength],
  ["bytes that are no update", Uint8Array.of(9, 9, 9, 9)],
])(
  "[BLD-3] %s in the log quarantines that document, others go on; repair loses nothing else",
  async (_, bytes) => {
    const room = await createRoom();
    const anna = await join(room, "anna");
    anna.type("prima ");
    await until(() => expect(anna.saved).toBe(1));
    const documentId = await poison(bytes);
    anna.type("dopo");
    // Sent away to come back, once, and by then the rebuild has failed as well.
    await until(() => expect(anna.socket.closedWith).not.toBe(null));
    await until(async () => {
      const again = room.connect({ memberId: "anna" });
      again.join();
      await until(() => expect(again.socket.closedWith ?? again.heard.length).not.toBe(0));
      again.socket.hangUp();
      expect(again.socket.closedWith).toBe(4423);
    });
    await write(room, "section/aims", "Obiettivi");
    const repair = createRepair(createRepairStore(opened.pool), builder);
    expect(await repair.diagnose(documentId)).toMatchObject({
      lastGoodSeq: 1,
      breaking: [{ seq: 2, memberId: "mallory", bytes: bytes.length }],
    });
    const startedAt = performance.now();
    const restored = await repair.restore(documentId);
    expect(performance.now() - startedAt).toBeLessThan(60_000);
    expect(restored).toMatchObject({ breaking: [{ seq: 2 }] });
    // "dopo" was stored before the poison was noticed, or comes with the next visit.
    const bruno = await join(room, "bruno");
    expect(bruno.text).toMatch(/^prima (dopo)?$/);
    const back = await join(room, "anna");
    Y.applyUpdate(back.doc, Y.encodeStateAsUpdate(anna.doc));
    back.answer();
    await until(() => expect(back.saved).toBe(1));
    expect(await storedText(opened.store)).toBe("prima dopo");
    const kept = await opened.pool.query(
      `SELECT seq::int, bytes FROM "DocumentUpdate" WHERE "setAsideAt" IS NOT NULL`,
    );
    expect(kept.rows).toEqual([{ seq: 2, bytes: Buffer.from(bytes) }]);
  },
);

test("[BLD-3] people on other nodes are told at once that a document is quarantined", async () => {
  await createDocuments();
  const [here, there] = await Promise.all(
    connectBuses(2).map((bus) => createTestRoom({ wrapStore: () => opened.store, bus })),
  );
  const [anna, bruno] = [await join(here!, "anna"), await join(there!, "bruno")];
  for (let failures = 1; failures <= 2; failures++) {
    await here!.rooms.open(workspaceId, documentName);
    here!.rooms.documentFailed({ workspaceId, name: documentName }, new Error("cannot be built"));
    await here!.rooms.flush();
  }
  expect(anna.socket.closedWith).not.toBeNull();
  expect(bruno.socket.closedWith).toBe(4423);
});

test("[BLD-4] nothing is appended to a quarantined document, and a healthy one is not restored", async () => {
  await createRoom();
  const { documentId } = (await opened.store.load(workspaceId, documentName))!;
  const repair = createRepair(createRepairStore(opened.pool), builder);
  expect(await repair.restore(documentId)).toBe(null);
  await opened.store.quarantine(documentId, { at: new Date(0), reason: "test" });
  const updates = [
    { memberId: null, connection: "test", receivedAt: new Date(0), bytes: Uint8Array.of(0, 0) },
  ];
  const appended = await opened.store.append([{ documentId, updates, newAuthors: [] }]);
  expect([appended.firstSeqs.size, appended.sealed.size]).toEqual([0, 0]);
  expect(await createRepairStore(opened.pool).listQuarantined()).toMatchObject([
    { documentId, name: documentName, reason: "test", quarantinedAt: new Date(0) },
  ]);
  expect(await repair.restore(documentId)).toMatchObject({ breaking: [] });
  expect(await opened.store.load(workspaceId, documentName)).toMatchObject({ isQuarantined: false });
});
