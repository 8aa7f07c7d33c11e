import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { updateFrame } from "../../../server/collab/wire/frames.ts";
import { createTestRoom, storedText, type TestPeer, type TestRoom } from "../../support/live-room.ts";
import { until } from "../../support/until.ts";

async function join(room: TestRoom, member: Parameters<TestRoom["connect"]>[0] = {}): Promise<TestPeer> {
  const peer = room.connect(member);
  peer.join();
  await until(() => expect(peer.heardOf("step2")).toHaveLength(1));
  return peer;
}

/** Characters of a new author, all put behind the first of a long text, and before ever other ones. */
function buildFarNeighbours(client: number, count: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const value of [1, count, client + 1, 0]) encoding.writeVarUint(encoder, value);
    for (let index = 0; index < count; index++) {
      encoding.writeUint8(encoder, 4 | 128 | 64);
      for (const value of [client, 0, client, 1 + ((index * 37) % 2_500)])
        encoding.writeVarUint(encoder, value);
      encoding.writeVarString(encoder, "x");
    }
    encoding.writeVarUint(encoder, 0);
  });
}

test("[BLD-2] a large edit is stored once it passed its trial, and what follows it keeps its place", async () => {
  const room = await createTestRoom();
  const [anna, bruno] = [await join(room), await join(room, { memberId: "bruno" })];
  anna.type("lungo ".repeat(20_000));
  anna.type("poi");
  bruno.type("Bruno ");
  await until(() => expect(bruno.saved).toBe(1));
  expect(anna.saved).toBe(null);
  await until(() => expect(anna.saved).toBe(2));
  const text = await storedText(room.store);
  expect([text.length, text.includes("lungo poi")]).toEqual([120_009, true]);
});

test("[BLD-2] an edit that everyone's browser would stand still for is refused, by whom is written down", async () => {
  const room = await createTestRoom({ limits: { trialApplyMs: 10 } });
  const anna = await join(room);
  anna.doc.transact(() => {
    for (let index = 0; index < 5_000; index++) anna.doc.getText("text").insert(Math.min(index, 1), "a");
  });
  const opened = (await room.rooms.open("workspace", "section/needs"))!;
  await opened.write(Y.encodeStateAsUpdate(anna.doc));
  const mallory = await join(room, { memberId: "mallory" });
  mallory.socket.say(updateFrame(buildFarNeighbours(anna.doc.clientID, 300)));
  await until(() => expect(mallory.socket.closedWith).toBe(4400));
  expect((await room.store.load("workspace", "section/needs"))!.lastSeq).toBe(1);
  expect(room.log.lines.at(-1)).toMatchObject({ level: "warn", fields: { member: "mallory", code: 4400 } });
});

test("[BLD-2] nothing of a member is stored whose right was taken away during the trial", async () => {
  const room = await createTestRoom();
  const [anna, bruno] = [await join(room), await join(room, { memberId: "bruno" })];
  anna.type("lungo ".repeat(20_000));
  room.sockets.disconnect({ accountId: "account of anna" });
  bruno.type("lungo ".repeat(20_000));
  await until(() => expect(bruno.saved).toBe(1));
  expect((await storedText(room.store)).length).toBe(120_000);
});

test("[BLD-2] what a trial builds on is there also while what another node wrote in between is still being read", async () => {
  let letRead = (): void => undefined;
  const mayRead = new Promise<void>((resolve) => (letRead = resolve));
  const room = await createTestRoom({
    limits: { untriedBytes: 0 },
    wrapStore: (store) => ({
      ...store,
      readSince: async (...stretch) => {
        await mayRead;
        return store.readSince(...stretch);
      },
    }),
  });
  const anna = await join(room);
  anna.type("a");
  await until(() => expect(anna.saved).toBe(1));
  const elsewhere = new Y.Doc();
  elsewhere.getText("text").insert(0, "altrove ");
  const { documentId } = (await room.store.load("workspace", "section/needs"))!;
  const foreign = {
    memberId: null,
    connection: "",
    bytes: Y.encodeStateAsUpdate(elsewhere),
    receivedAt: new Date(0),
  };
  await room.store.append([{ documentId, updates: [foreign], newAuthors: [] }]);
  for (const [index, letter] of ["b", "c", "d"].entries()) {
    anna.type(letter);
    await until(() => expect([anna.socket.closedWith, anna.saved]).toEqual([null, index + 2]));
  }
  letRead();
  await until(() => expect(anna.text).toContain("altrove"));
  expect(await storedText(room.store)).toContain("abcd");
});
