import { expect, test } from "vitest";
import * as Y from "yjs";
import { emptyUpdate } from "~/collab/wire";
import { step2Frame } from "../../../server/collab/wire/frames.ts";
import type { UpdateStore } from "../../../server/collab/store/update-store.ts";
import { createTestRoom, holdCommits, storedText, type TestPeer } from "../../support/live-room.ts";
import { until } from "../../support/until.ts";

async function createHeldRoom() {
  let held: ReturnType<typeof holdCommits>["held"] = [];
  const wrapStore = (store: UpdateStore) => {
    const holding = holdCommits(store);
    held = holding.held;
    return holding.store;
  };
  const room = await createTestRoom({ wrapStore });
  const [anna, bruno] = [room.connect(), room.connect({ memberId: "bruno" })];
  for (const peer of [anna, bruno]) {
    peer.join();
    await until(() => expect(peer.heardOf("step1")).toHaveLength(1));
  }
  const nextBatch = async (count: number) => {
    await until(() => expect(held.length).toBe(count));
    return held[count - 1]!;
  };
  return { room, anna, bruno, held, nextBatch };
}

const updatesHeardBy = (peer: TestPeer) => peer.heardOf("update").length;

test("[SYN-1] an edit is neither acknowledged nor shown to others before it is durable", async () => {
  const { room, anna, bruno, nextBatch } = await createHeldRoom();
  anna.type("ciao");
  const batch = await nextBatch(1);
  expect([anna.saved, updatesHeardBy(bruno)]).toEqual([null, 0]);
  expect(await storedText(room.store)).toBe("");
  batch.pass();
  await until(() => expect(anna.saved).toBe(1));
  expect(bruno.text).toBe("ciao");
  expect(await storedText(room.store)).toBe("ciao");
});

test("[SYN-1] an edit whose commit fails is not acknowledged and not shown, and its sender is asked to come back", async () => {
  const { room, anna, bruno, nextBatch } = await createHeldRoom();
  anna.type("ciao");
  (await nextBatch(1)).fail();
  await until(() => expect(anna.socket.closedWith).toBe(1013));
  expect(bruno.socket.closedWith).toBe(1013);
  expect([anna.saved, updatesHeardBy(bruno)]).toEqual([null, 0]);
  expect(room.log.lines.some((line) => line.level === "error")).toBe(true);
});

test("[SYN-1] an edit that never came on its way to the log is taken at once when its sender comes back", async () => {
  let isBroken = false;
  const now = () => {
    if (isBroken) throw new Error("no time");
    return new Date(0);
  };
  // Somebody else stays: the room is the same one.
  const room = await createTestRoom({ now });
  const [anna, bruno] = [room.connect(), room.connect({ memberId: "bruno" })];
  for (const peer of [anna, bruno]) {
    peer.join();
    await until(() => expect(peer.heardOf("step1")).toHaveLength(1));
  }
  isBroken = true;
  anna.type("ciao");
  await until(() => expect(anna.socket.closedWith).toBe(1011));
  isBroken = false;

  const again = room.connect();
  again.join();
  await until(() => expect(again.heardOf("step1")).toHaveLength(1));
  again.socket.say(step2Frame(Y.encodeStateAsUpdate(anna.doc)));
  await until(() => expect(again.saved).toBe(1));
  expect(bruno.text).toBe("ciao");
  expect(await storedText(room.store)).toBe("ciao");
});

test("[SYN-1] after a failed commit the document is read from the log again, and a sender who comes back loses nothing", async () => {
  const { room, anna, nextBatch } = await createHeldRoom();
  anna.type("ciao");
  (await nextBatch(1)).fail();
  await until(() => expect(anna.socket.closedWith).toBe(1013));
  const again = room.connect();
  again.join();
  await until(() => expect(again.heardOf("step1")).toHaveLength(1));
  again.socket.say(step2Frame(Y.encodeStateAsUpdate(anna.doc)));
  (await nextBatch(2)).pass();
  await until(() => expect(again.saved).toBe(1));
  expect(await storedText(room.store)).toBe("ciao");
});

test("[SYN-2] what is saved is said in one piece with what others wrote meanwhile, or alone when nobody did", async () => {
  const { anna, bruno, nextBatch } = await createHeldRoom();
  const piecesBefore = [anna, bruno].map(({ socket }) => socket.pieces.length);
  const newPieces = () => [anna, bruno].map(({ socket }, index) => socket.pieces.slice(piecesBefore[index]));
  anna.type("a");
  const first = await nextBatch(1);
  anna.type("b");
  bruno.type("c");
  first.pass();
  await until(() => expect(newPieces()).toEqual([[1], [1]]));
  (await nextBatch(2)).pass();
  await until(() => expect([anna.saved, bruno.saved]).toEqual([2, 1]));
  expect(newPieces()).toEqual([
    [1, 2],
    [1, 2],
  ]);
});

test("[SYN-2] what is acknowledged is the number of this connection's own writing messages", async () => {
  const { anna, bruno, nextBatch } = await createHeldRoom();
  anna.type("a");
  const first = await nextBatch(1);
  anna.type("b");
  bruno.type("c");
  anna.type("d");
  first.pass();
  await until(() => expect(anna.saved).toBe(1));
  expect(bruno.saved).toBe(null);
  (await nextBatch(2)).pass();
  await until(() => expect([anna.saved, bruno.saved]).toEqual([3, 1]));
});

test("[SYN-2] an answer that brings nothing counts too, and not before what was sent ahead of it", async () => {
  const { anna, bruno, held, nextBatch } = await createHeldRoom();
  bruno.socket.say(step2Frame(emptyUpdate));
  expect(bruno.saved).toBe(1);
  anna.type("a");
  const batch = await nextBatch(1);
  anna.socket.say(step2Frame(emptyUpdate));
  expect(anna.saved).toBe(null);
  batch.pass();
  await until(() => expect(anna.saved).toBe(2));
  expect(held).toHaveLength(1);
});

test("[SYN-3] edits that come together are one message to the others, and a sender does not hear only of itself", async () => {
  const { anna, bruno, nextBatch } = await createHeldRoom();
  anna.type("a");
  anna.type("b");
  (await nextBatch(1)).pass();
  await until(() => expect(anna.saved).toBe(2));
  expect([updatesHeardBy(anna), updatesHeardBy(bruno)]).toEqual([0, 1]);
  expect(bruno.text).toBe("ab");
});

test("[SYN-1] what was taken in before a socket closed is still stored", async () => {
  const { room, anna, bruno, nextBatch } = await createHeldRoom();
  anna.type("ultima parola");
  anna.socket.hangUp();
  (await nextBatch(1)).pass();
  await until(() => expect(bruno.text).toBe("ultima parola"));
  expect(await storedText(room.store)).toBe("ultima parola");
});
