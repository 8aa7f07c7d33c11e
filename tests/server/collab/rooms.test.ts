import { expect, test } from "vitest";
import * as Y from "yjs";
import type { UpdateStore } from "../../../server/collab/update-store.ts";
import { createTestRoom, type TestPeer, type TestRoom, textOf } from "../../support/live-room.ts";
import { until } from "../../support/until.ts";

async function join(room: TestRoom): Promise<TestPeer> {
  const peer = room.connect();
  peer.join();
  await until(() => expect(peer.heardOf("step2")).toHaveLength(1));
  return peer;
}

function countLoads() {
  const counted = { loads: 0 };
  const wrapStore = (store: UpdateStore): UpdateStore => ({
    ...store,
    load: (...place) => {
      counted.loads++;
      return store.load(...place);
    },
  });
  return { counted, wrapStore };
}

const open = async (room: TestRoom) => (await room.rooms.open("workspace", "section/needs"))!;

test("a document is loaded once, however many come at the same moment", async () => {
  const { counted, wrapStore } = countLoads();
  const room = await createTestRoom({ wrapStore });
  await Promise.all([join(room), join(room), open(room)]);
  expect(counted.loads).toBe(1);
});

test("a document nobody uses leaves memory and comes back as it was; one in use stays", async () => {
  const { counted, wrapStore } = countLoads();
  const room = await createTestRoom({ wrapStore, limits: { evictAfterMs: 0 } });
  const anna = await join(room);
  anna.type("ciao");
  await until(() => expect(anna.saved).toBe(1));
  room.rooms.evict();
  expect(room.rooms.all()).toHaveLength(1);
  anna.socket.hangUp();
  room.rooms.evict();
  expect(room.rooms.all()).toHaveLength(0);
  expect((await join(room)).text).toBe("ciao");
  expect(counted.loads).toBe(2);
});

test("[SYN-11] whoever comes back gets only what is missing, and is asked only for what is missing here", async () => {
  const room = await createTestRoom();
  const anna = await join(room);
  anna.type("prima ");
  await until(() => expect(anna.saved).toBe(1));
  const bruno = new Y.Doc({ gc: false });
  const opened = await open(room);
  Y.applyUpdate(bruno, opened.state.merged());
  anna.type("poi");
  await until(() => expect(anna.saved).toBe(2));
  const difference = opened.state.difference(Y.encodeStateVector(bruno));
  expect(difference.length).toBeLessThan(opened.state.merged().length);
  Y.applyUpdate(bruno, difference);
  expect(textOf(bruno)).toBe("prima poi");
  expect(opened.state.stateVector()).toEqual(Y.encodeStateVector(bruno));
});

test("[STO-5] a long log gets a snapshot, and a snapshot with what followed gives the same document", async () => {
  const room = await createTestRoom({ limits: { snapshotAfterUpdates: 10 } });
  const anna = await join(room);
  for (let count = 1; count <= 13; count++) {
    anna.type(`${count} `);
    await until(() => expect(anna.saved).toBe(count));
  }
  await room.rooms.flush();
  const stored = (await room.store.load("workspace", "section/needs"))!;
  expect([stored.snapshot!.seq, stored.updates.length, stored.lastSeq]).toEqual([10, 3, 13]);
  const doc = new Y.Doc({ gc: false });
  for (const update of [stored.snapshot!.state, ...stored.updates]) Y.applyUpdate(doc, update);
  expect(textOf(doc)).toBe(textOf(anna.doc));
});

test("[STO-5] a snapshot that fails is only written down: the log holds everything", async () => {
  const room = await createTestRoom({
    limits: { snapshotAfterUpdates: 1 },
    wrapStore: (store) => ({ ...store, saveSnapshot: () => Promise.reject(new Error("full")) }),
  });
  const anna = await join(room);
  anna.type("ciao");
  await until(() => expect(anna.saved).toBe(1));
  await room.rooms.flush();
  expect(room.log.lines.at(-1)).toMatchObject({ level: "warn" });
  expect(anna.socket.closedWith).toBe(null);
});

test("[STO-6] a log that somebody else wrote to is read again before anything more is acknowledged", async () => {
  const room = await createTestRoom();
  const anna = await join(room);
  const { documentId } = (await room.store.load("workspace", "section/needs"))!;
  const foreign = new Y.Doc({ gc: false });
  foreign.getText("text").insert(0, "altrove");
  const bytes = Y.encodeStateAsUpdate(foreign);
  const logged = { memberId: null, connection: "other node", receivedAt: new Date(0), bytes };
  await room.store.append([{ documentId, updates: [logged], newAuthors: [] }]);
  anna.type("qui");
  await until(() => expect(anna.socket.closedWith).toBe(1013));
  expect(anna.saved).toBe(null);
  const again = await join(room);
  expect(again.text).toContain("altrove");
  expect(again.text).toContain("qui");
});

test("[STO-7] an edit of the server is durable when its promise resolves, and everyone hears of it", async () => {
  const room = await createTestRoom();
  const anna = await join(room);
  const server = new Y.Doc({ gc: false });
  server.getText("text").insert(0, "Schema");
  await (await open(room)).write(Y.encodeStateAsUpdate(server));
  expect((await room.store.load("workspace", "section/needs"))!.lastSeq).toBe(1);
  expect(anna.text).toBe("Schema");
});

test("[STO-7] an edit of the server that could not be stored rejects", async () => {
  const room = await createTestRoom({
    wrapStore: (store) => ({ ...store, append: () => Promise.reject(new Error("full")) }),
  });
  await expect((await open(room)).write(Uint8Array.of(0, 0))).rejects.toThrow("could not be stored");
});

test("[STO-7] an edit the server makes for a member counts as the member's", async () => {
  const room = await createTestRoom();
  const server = new Y.Doc();
  server.getText("text").insert(0, "restored");
  await (await open(room)).write(Y.encodeStateAsUpdate(server), "anna");
  const stored = await room.store.load("workspace", "section/needs");
  expect(stored?.authors).toEqual(new Map([[server.clientID, "anna"]]));
});
