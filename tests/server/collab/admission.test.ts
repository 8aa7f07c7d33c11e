import { expect, test } from "vitest";
import * as Y from "yjs";
import { step2Frame, updateFrame } from "../../../server/collab/wire/frames.ts";
import { encodeAny, encodeText, encodeUpdate } from "../../support/hostile/raw-update.ts";
import {
  buildMessage,
  createTestRoom,
  storedText,
  type TestPeer,
  type TestRoom,
} from "../../support/live-room.ts";
import { until } from "../../support/until.ts";

async function join(room: TestRoom, member: Parameters<TestRoom["connect"]>[0] = {}): Promise<TestPeer> {
  const peer = room.connect(member);
  peer.join();
  await until(() => expect(peer.heardOf("step2")).toHaveLength(1));
  return peer;
}

const writingMessages = (): readonly (readonly [string, Uint8Array])[] => {
  const doc = new Y.Doc({ gc: false });
  doc.getText("text").insert(0, "abusivo");
  const full = Y.encodeStateAsUpdate(doc);
  const before = Y.encodeStateVector(doc);
  doc.getText("text").delete(0, 3);
  const deletion = Y.encodeStateAsUpdate(doc, before);
  return [
    ["an update", updateFrame(full)],
    ["an answer", step2Frame(full)],
    ["a deletion as update", updateFrame(deletion)],
    ["a deletion as answer", step2Frame(deletion)],
    ["an empty update", updateFrame(Uint8Array.of(0, 0))],
    ["an update in the second encoding", updateFrame(Y.encodeStateAsUpdateV2(doc))],
    ["garbage as update", updateFrame(Uint8Array.of(1, 2, 3))],
    ["garbage as answer", step2Frame(Uint8Array.of(9, 9, 9, 9))],
    ["an update of no bytes", updateFrame(Uint8Array.of())],
  ];
};

test.each(writingMessages())(
  "[SYN-6] a reader who sends %s is sent away, and nothing changes",
  async (_what, message) => {
    const room = await createTestRoom();
    const writer = await join(room);
    writer.type("testo");
    await until(() => expect(writer.saved).toBe(1));
    const reader = await join(room, { memberId: "rita", canWrite: false });
    const before = await room.store.load("workspace", "section/needs");
    reader.socket.say(message);
    expect(reader.socket.closedWith).toBe(4403);
    // One more edit passes through the same queue: whatever the reader had put there would be written by now.
    writer.type(" vero");
    await until(() => expect(writer.saved).toBe(2));
    const after = await room.store.load("workspace", "section/needs");
    expect(after!.updates).toHaveLength(before!.updates.length + 1);
    expect(after!.authors).toEqual(before!.authors);
    expect(await storedText(room.store)).toBe("testo vero");
    expect(writer.heardOf("update")).toEqual([]);
  },
);

test("[SYN-6] a reader hears everything, is asked nothing, and may answer with nothing", async () => {
  const room = await createTestRoom();
  const writer = await join(room);
  const reader = await join(room, { memberId: "rita", canWrite: false });
  reader.socket.say(step2Frame(Uint8Array.of(0, 0)));
  writer.type("ciao");
  await until(() => expect(reader.text).toBe("ciao"));
  expect([reader.socket.closedWith, reader.heardOf("step1"), reader.saved]).toEqual([null, [], 0]);
});

test.each([
  ["no bytes", Uint8Array.of()],
  ["a type nobody knows", buildMessage(9)],
  ["a step nobody knows", buildMessage(0, 7, Uint8Array.of(0))],
  ["a message that stops early", Uint8Array.of(0, 2, 200)],
  ["bytes after its end", Uint8Array.of(...updateFrame(Uint8Array.of(0, 0)), 1)],
  ["a state vector that stops early", buildMessage(0, 0, Uint8Array.of(5, 1))],
  ["a permission message", buildMessage(2, 0)],
  ["presence that stops early", buildMessage(1, Uint8Array.of(3, 1))],
  ["presence of a million people", buildMessage(1, buildMessage(1_000_000))],
  ["an update with bytes after its end", updateFrame(Uint8Array.of(0, 0, 0))],
  ["an update that announces too much", updateFrame(buildMessage(2 ** 31, 1, 1, 0))],
])("[SYN-4] %s closes only the line it came by", async (_what, message) => {
  const room = await createTestRoom();
  const [honest, hostile] = [await join(room), await join(room, { memberId: "mario" })];
  hostile.socket.say(message);
  expect(hostile.socket.closedWith).toBe(4400);
  honest.type("ciao");
  await until(() => expect(honest.saved).toBe(1));
  expect(await storedText(room.store)).toBe("ciao");
});

test("[SYN-4] words instead of bytes close the line", async () => {
  const peer = await join(await createTestRoom());
  peer.socket.say("ciao");
  expect(peer.socket.closedWith).toBe(4400);
});

test("[SYN-4] after a refused message nothing else of that line is taken, not even what was ahead of it", async () => {
  const room = await createTestRoom();
  const [honest, hostile] = [await join(room), await join(room, { memberId: "mario" })];
  hostile.type("prima");
  hostile.socket.say(Uint8Array.of(9));
  hostile.type("dopo");
  honest.type("ciao");
  await until(() => expect(honest.saved).toBe(1));
  expect(await storedText(room.store)).toBe("ciao");
  expect(hostile.saved).toBe(null);
});

test("[SYN-7] who writes with a client id is kept, and nobody else may go on with it", async () => {
  const room = await createTestRoom();
  const [anna, mario] = [await join(room), await join(room, { memberId: "mario" })];
  anna.type("di Anna");
  await until(() => expect(mario.text).toBe("di Anna"));
  mario.doc.clientID = anna.doc.clientID;
  mario.type(" e non di Mario");
  expect(mario.socket.closedWith).toBe(4403);
  const stored = await room.store.load("workspace", "section/needs");
  expect([...stored!.authors]).toEqual([[anna.doc.clientID, "anna"]]);
  expect(await storedText(room.store)).toBe("di Anna");
});

test("[SYN-7] the same member may come back with the same client id", async () => {
  const room = await createTestRoom();
  const anna = await join(room);
  anna.type("uno");
  await until(() => expect(anna.saved).toBe(1));
  anna.socket.hangUp();
  const again = await join(room);
  Y.applyUpdate(again.doc, Y.encodeStateAsUpdate(anna.doc));
  again.doc.clientID = anna.doc.clientID;
  again.type(" due");
  await until(() => expect(again.saved).toBe(1));
  expect(await storedText(room.store)).toBe("uno due");
});

test("[SYN-7] what is already stored may be repeated by anyone; it stays its author's", async () => {
  const room = await createTestRoom();
  const [anna, mario] = [await join(room), await join(room, { memberId: "mario" })];
  const update = anna.type("di Anna");
  await until(() => expect(anna.saved).toBe(1));
  mario.socket.say(step2Frame(update));
  expect([mario.saved, mario.socket.closedWith]).toEqual([1, null]);
  mario.socket.say(updateFrame(update));
  await until(() => expect(mario.saved).toBe(2));
  const stored = await room.store.load("workspace", "section/needs");
  expect([...stored!.authors.values()]).toEqual(["anna"]);
});

test("[SYN-7] nobody writes with the client id of the server", async () => {
  const room = await createTestRoom();
  const byServer = new Y.Doc({ gc: false });
  byServer.getText("text").insert(0, "Schema");
  const opened = (await room.rooms.open("workspace", "section/needs"))!;
  await opened.write(Y.encodeStateAsUpdate(byServer));
  const mario = await join(room, { memberId: "mario" });
  expect(mario.text).toBe("Schema");
  mario.doc.clientID = byServer.clientID;
  mario.type("!");
  expect(mario.socket.closedWith).toBe(4403);
});

test("[SYN-7] an author dropped with an edit on its way is still recorded with the next", async () => {
  const room = await createTestRoom();
  const anna = await join(room);
  anna.type("perso");
  room.sockets.disconnect({ sessionId: "session of anna" });
  anna.socket.hangUp();
  const again = await join(room);
  again.socket.say(step2Frame(Y.encodeStateAsUpdate(anna.doc)));
  await until(() => expect(again.saved).toBe(1));
  const stored = await room.store.load("workspace", "section/needs");
  expect([...stored!.authors]).toEqual([[anna.doc.clientID, "anna"]]);
});

test("[SYN-5] coming back stores nothing again, however much was deleted", async () => {
  const room = await createTestRoom();
  const anna = await join(room);
  anna.type("abc");
  const shared = anna.doc.getText("text");
  const before = Y.encodeStateVector(anna.doc);
  shared.delete(1, 1);
  anna.socket.say(updateFrame(Y.encodeStateAsUpdate(anna.doc, before)));
  await until(() => expect(anna.saved).toBe(2));
  const again = await join(room);
  again.socket.say(step2Frame(Y.encodeStateAsUpdate(anna.doc)));
  expect(again.saved).toBe(1);
  expect((await room.store.load("workspace", "section/needs"))!.lastSeq).toBe(2);
});

test("too many client ids at once are refused", async () => {
  const room = await createTestRoom({ limits: { newClientsPerMessage: 3 } });
  const peer = await join(room);
  const updates = [1, 2, 3, 4].map((clientId) => {
    const doc = new Y.Doc();
    doc.clientID = clientId;
    doc.getText("text").insert(0, "x");
    return Y.encodeStateAsUpdate(doc);
  });
  peer.socket.say(step2Frame(Y.mergeUpdates(updates)));
  expect(peer.socket.closedWith).toBe(4400);
});

test.each([
  ["a shared type", (doc: Y.Doc) => doc.getArray("text").insert(0, [new Y.Map()])],
  ["raw bytes", (doc: Y.Doc) => doc.getArray("text").insert(0, [Uint8Array.of(1)])],
  ["another root", (doc: Y.Doc) => doc.getText("hidden").insert(0, "x")],
])("[SYN-4] a section takes no %s", async (_what, write) => {
  const room = await createTestRoom();
  const peer = await join(room);
  const doc = new Y.Doc({ gc: false });
  write(doc);
  peer.socket.say(updateFrame(Y.encodeStateAsUpdate(doc)));
  expect(peer.socket.closedWith).toBe(4400);
  expect((await room.store.load("workspace", "section/needs"))!.lastSeq).toBe(0);
});

const letter = encodeText({ parent: "text" }, "a");
const yes = Uint8Array.of(120);
test.each([
  ["value in the text, which nobody sees and everybody counts", encodeAny({ parent: "text" }, yes)],
  ["value behind a letter", encodeAny({ left: [7, 0] }, yes)],
  ["value before a letter", encodeAny({ right: [7, 0] }, yes)],
  ["letter within a letter", encodeText({ parent: [7, 0] }, "x")],
  ["letter under a key of the text", encodeText({ parent: "text", key: "a" }, "x")],
  ["letter in the seams", encodeText({ parent: "seams" }, "x")],
  ["letter under a key of the seams", encodeText({ parent: "seams", key: "a" }, "x")],
])("[SYN-4] a section takes no %s", async (_what, struct) => {
  const room = await createTestRoom();
  const peer = await join(room);
  peer.socket.say(
    updateFrame(encodeUpdate({ authors: [{ client: 7, clock: 0, structs: [letter, struct] }] })),
  );
  expect(peer.socket.closedWith).toBe(4400);
  expect((await room.store.load("workspace", "section/needs"))!.lastSeq).toBe(0);
});

test("a section takes a seam under a key of its own", async () => {
  const room = await createTestRoom();
  const peer = await join(room);
  const structs = [letter, encodeAny({ parent: "seams", key: "7:0" }, yes)];
  peer.socket.say(updateFrame(encodeUpdate({ authors: [{ client: 7, clock: 0, structs }] })));
  await until(() => expect(peer.saved).toBe(1));
});
