import { setTimeout as pause } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import { createLocalBus } from "../../../server/bus/local-bus.ts";
import { updateFrame } from "../../../server/collab/wire/frames.ts";
import type { UpdateStore } from "../../../server/collab/store/update-store.ts";
import { createTestRoom, storedText, type TestPeer, type TestRoom, textOf } from "../../support/live-room.ts";
import { until } from "../../support/until.ts";

async function join(room: TestRoom, document?: string): Promise<TestPeer> {
  const peer = room.connect(document === undefined ? {} : { document });
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
  const [difference] = opened.state.difference(Y.encodeStateVector(bruno));
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

test("[STO-5] of a long document somebody writes on, a snapshot waits until they pause", async () => {
  const limits = { snapshotAfterUpdates: 2, snapshotAfterShare: 0.5, snapshotAfterQuietMs: 1_000 };
  const room = await createTestRoom({ limits });
  const anna = await join(room);
  const seqOf = async () => (await room.store.load("workspace", "section/needs"))!.snapshot?.seq ?? 0;
  const type = async (upTo: number) => {
    for (let next = (anna.saved ?? 0) + 1; next <= upTo; next++) {
      anna.type("a");
      await until(() => expect(anna.saved).toBe(next));
    }
    await room.rooms.flush();
  };
  await type(8);
  // After 2, 4 and 8, each time half of what is there; the next would be at 16.
  expect(await seqOf()).toBe(8);
  await type(10);
  await pause(600);
  await type(11);
  await pause(600);
  expect(await seqOf()).toBe(8);
  await until(async () => expect(await seqOf()).toBe(11));
});

test("[STO-5] a snapshot that waited must hold the newest that was written", async () => {
  const limits = { snapshotAfterUpdates: 2, snapshotAfterShare: 0.5, snapshotAfterQuietMs: 500 };
  const room = await createTestRoom({ limits });
  const run = vi.spyOn(room.builder, "run");
  const anna = await join(room);
  const type = async (saved: number) => {
    const update = anna.type("a");
    await until(() => expect(anna.saved).toBe(saved));
    await room.rooms.flush();
    return update;
  };
  for (let saved = 1; saved <= 10; saved++) await type(saved);
  const newest = await type(11);
  await until(() => expect(run).toHaveBeenCalledTimes(4));
  const [, input] = run.mock.lastCall!;
  expect(input).toMatchObject({ latest: [newest] });
});

test("[STO-5] [BLD-5] of documents that grow long at the same moment one is built at a time, each with what came meanwhile", async () => {
  const room = await createTestRoom({ limits: { snapshotAfterUpdates: 1 } });
  await room.store.ensureDocument("workspace", "section/context");
  const honest = room.builder.run;
  let begin = () => {};
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const run = vi.spyOn(room.builder, "run").mockImplementation(async (...task) => {
    await begun;
    return honest(...task);
  });
  const [anna, bruno] = [await join(room), await join(room, "section/context")];
  const type = async (peer: TestPeer, saved: number) => {
    const update = peer.type("a");
    await until(() => expect(peer.saved).toBe(saved));
    return update;
  };
  await type(anna, 1);
  await type(bruno, 1);
  const newest = await type(bruno, 2);
  expect(run).toHaveBeenCalledTimes(1);
  begin();
  await room.rooms.flush();
  expect(run).toHaveBeenCalledTimes(2);
  expect(run.mock.lastCall![1]).toMatchObject({ latest: [newest] });
  expect((await room.store.load("workspace", "section/context"))!.snapshot?.seq).toBe(2);
});

test("[STO-5] a server that closes calls no snapshot it was building a failure", async () => {
  const room = await createTestRoom({ limits: { snapshotAfterUpdates: 1 } });
  const anna = await join(room);
  const before = room.log.lines.length;
  anna.type("ciao");
  await until(() => expect(anna.saved).toBe(1));
  await room.builder.close();
  await room.rooms.flush();
  expect(room.log.lines.slice(before)).toEqual([]);
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

test("[STO-5] a snapshot that takes longer than a trial may is waited for, and disturbs nobody", async () => {
  const room = await createTestRoom({ limits: { snapshotAfterUpdates: 1, builderTaskMs: 1 } });
  const anna = await join(room);
  anna.type("ciao");
  await until(() => expect(anna.saved).toBe(1));
  await room.rooms.flush();
  expect((await room.store.load("workspace", "section/needs"))!.snapshot?.seq).toBe(1);
  expect(anna.socket.closedWith).toBe(null);
});

/** Another node of the installation, writing to the same log. */
async function writeElsewhere(room: TestRoom, text: string): Promise<void> {
  const { documentId } = (await room.store.load("workspace", "section/needs"))!;
  const foreign = new Y.Doc({ gc: false });
  foreign.getText("text").insert(0, text);
  const bytes = Y.encodeStateAsUpdate(foreign);
  const logged = { memberId: "carla", connection: "other node", receivedAt: new Date(0), bytes };
  const newAuthors = [{ clientId: foreign.clientID, memberId: "carla", firstSeenAt: new Date(0) }];
  await room.store.append([{ documentId, updates: [logged], newAuthors }]);
}

test("[STO-6] what another node wrote in between is read from the log, and everyone here hears of it", async () => {
  const room = await createTestRoom();
  const [anna, bruno] = [await join(room), await join(room)];
  await writeElsewhere(room, "altrove ");
  anna.type("qui");
  await until(() => expect(anna.saved).toBe(1));
  await until(() => expect(bruno.text).toContain("altrove"));
  expect(bruno.text).toContain("qui");
  expect(anna.text).toBe(bruno.text);
  expect((await open(room)).state.seq).toBe(2);
});

test("[STO-6] what another node wrote is found by looking, without any word of it", async () => {
  const room = await createTestRoom();
  const anna = await join(room);
  await writeElsewhere(room, "altrove");
  await room.rooms.lookAtLog();
  expect(anna.text).toBe("altrove");
});

test("[STO-6] what is here being written is not taken for the writing of another node", async () => {
  let answer = (): void => undefined;
  const readSince = vi.fn<UpdateStore["readSince"]>();
  const wrapStore = (store: UpdateStore): UpdateStore => ({
    ...store,
    readSince: readSince.mockImplementation(store.readSince),
    append: async (batch) => {
      const appended = await store.append(batch);
      await new Promise<void>((resolve) => (answer = resolve));
      return appended;
    },
  });
  const room = await createTestRoom({ wrapStore });
  const anna = await join(room);
  anna.type("qui");
  await until(async () => expect(await storedText(room.store)).toBe("qui"));
  await room.rooms.lookAtLog();
  answer();
  await until(() => expect(anna.saved).toBe(1));
  expect(readSince).not.toHaveBeenCalled();
});

test("[STO-6] whoever comes from another node with more than is known here is asked only for their own", async () => {
  const room = await createTestRoom();
  await join(room);
  const elsewhere = new Y.Doc({ gc: false });
  const { documentId } = (await room.store.load("workspace", "section/needs"))!;
  elsewhere.getText("text").insert(0, "altrove");
  const bytes = Y.encodeStateAsUpdate(elsewhere);
  const logged = { memberId: "carla", connection: "other node", receivedAt: new Date(0), bytes };
  const newAuthors = [{ clientId: elsewhere.clientID, memberId: "carla", firstSeenAt: new Date(0) }];
  await room.store.append([{ documentId, updates: [logged], newAuthors }]);
  const bruno = room.connect({ memberId: "bruno" });
  Y.applyUpdate(bruno.doc, bytes);
  bruno.typeUnsent(" e qui");
  bruno.join();
  await until(() => expect(bruno.heardOf("step1")).toHaveLength(1));
  bruno.answer(bruno.heardOf("step1")[0]!.stateVector);
  await until(() => expect(bruno.saved).toBe(1));
  const stored = (await room.store.load("workspace", "section/needs"))!;
  expect([...stored.authors]).toEqual([
    [elsewhere.clientID, "carla"],
    [bruno.doc.clientID, "bruno"],
  ]);
});

test("[SYN-13] an edit that builds on what is not here is not stored; all that is missing is asked for instead", async () => {
  const room = await createTestRoom();
  const anna = await join(room);
  anna.typeUnsent("prima ");
  anna.type("poi");
  await until(() => expect(anna.heardOf("step1")).toHaveLength(2));
  expect(anna.saved).toBe(null);
  expect((await room.store.load("workspace", "section/needs"))!.lastSeq).toBe(0);
  anna.answer(anna.heardOf("step1")[1]!.stateVector);
  await until(() => expect(anna.saved).toBe(2));
  const stored = (await room.store.load("workspace", "section/needs"))!;
  const doc = new Y.Doc({ gc: false });
  for (const update of stored.updates) Y.applyUpdate(doc, update);
  expect(textOf(doc)).toBe("prima poi");
});

test("[SYN-13] what follows a gap is called saved only with what fills it, whatever is stored meanwhile", async () => {
  const room = await createTestRoom();
  const anna = await join(room);
  anna.type("inizio ");
  await until(() => expect(anna.saved).toBe(1));
  anna.typeUnsent("prima ");
  anna.type("poi");
  await until(() => expect(anna.heardOf("step1")).toHaveLength(2));
  const before = Y.encodeStateVector(anna.doc);
  anna.doc.getText("text").delete(0, 1);
  anna.socket.say(updateFrame(Y.encodeStateAsUpdate(anna.doc, before)));
  anna.socket.say(updateFrame(Uint8Array.of(0, 0)));
  const lastSeq = async () => (await room.store.load("workspace", "section/needs"))!.lastSeq;
  await until(async () => expect(await lastSeq()).toBe(2));
  expect(anna.saved).toBe(1);
  anna.answer(anna.heardOf("step1")[1]!.stateVector);
  await until(() => expect(anna.saved).toBe(5));
  expect(await storedText(room.store)).toBe("nizio prima poi");
});

test("[STO-6] a room that broke while it was loading is not kept", async () => {
  let isGone = true;
  const wrapStore = (store: UpdateStore): UpdateStore => ({
    ...store,
    readSince: (...stretch) => (isGone ? Promise.reject(new Error("gone")) : store.readSince(...stretch)),
  });
  const stopped: string[] = [];
  const bus = {
    ...createLocalBus(),
    isAlone: false,
    subscribe: (channel: string) => () => void stopped.push(channel),
  };
  const room = await createTestRoom({ wrapStore, bus });
  await expect(open(room)).rejects.toThrow("gone");
  expect(room.rooms.all()).toEqual([]);
  expect(stopped.length).toBeGreaterThan(0);
  isGone = false;
  expect((await join(room)).socket.closedWith).toBe(null);
});

test("[SYN-14] with many readers, edits that come close together go out as one", async () => {
  const room = await createTestRoom({
    limits: { mergeFromReaders: 2, mergeMsPerReader: 20, longestMergeMs: 60 },
  });
  const [anna, bruno] = [await join(room), await join(room)];
  for (let count = 1; count <= 3; count++) {
    anna.type(`${count} `);
    await until(() => expect(anna.saved).toBe(count));
  }
  expect(bruno.heardOf("update")).toHaveLength(0);
  await until(() => expect(bruno.text).toBe("1 2 3 "));
  expect(bruno.heardOf("update")).toHaveLength(1);
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
