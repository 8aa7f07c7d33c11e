import { expect, test } from "vitest";
import * as Y from "yjs";
import { step2Frame, updateFrame } from "../../../server/collab/wire/frames.ts";
import { playHistory, textsOf } from "../../support/hostile/random-history.ts";
import { encodeText, encodeUpdate, type Place } from "../../support/hostile/raw-update.ts";
import { createTestRoom, holdCommits, storedText, type TestPeer } from "../../support/live-room.ts";
import { until } from "../../support/until.ts";

const seeds = Array.from({ length: 40 }, (_, index) => index + 1);
const words = 14;

test("[SYN-17] copies read the same, in whatever order edits come and are merged, when each was put between two that stood side by side", () => {
  for (const seed of seeds) {
    const { log } = playHistory(seed, words, ({ standing, isInOrder }) =>
      standing === "unclear" ? isInOrder : standing === "sound",
    );
    expect([seed, log.length, textsOf(log, seed, 6).size]).toEqual([seed, words, 1]);
  }
});

test("[SYN-17] copies read different texts when edits are put between any two", () => {
  const different = seeds.filter(
    (seed) => textsOf(playHistory(seed, words, () => true).log, seed, 6).size > 1,
  );
  expect(different.length).toBeGreaterThan(seeds.length / 5);
});

test("[SYN-17] what is judged without a document is as the document says, and little is left to it", () => {
  const tried = seeds.flatMap((seed) => playHistory(seed, words, ({ isInOrder }) => isInOrder).tried);
  const count = (standing: string, isInOrder: boolean) =>
    tried.filter((each) => each.standing === standing && each.isInOrder === isInOrder).length;
  expect([count("sound", false), count("contradictory", true)]).toEqual([0, 0]);
  expect(count("unclear", true)).toBeLessThan(count("sound", true) / 8);
});

async function joined(memberId: string, room: Awaited<ReturnType<typeof createTestRoom>>): Promise<TestPeer> {
  const peer = room.connect({ memberId });
  peer.join();
  await until(() => expect(peer.heardOf("step2")).toHaveLength(1));
  return peer;
}

const own = 4_242;
const put = (place: Place, text = "x", clock = 0) =>
  updateFrame(encodeUpdate({ authors: [{ client: own, clock, structs: [encodeText(place, text)] }] }));

/** Anna wrote "Bisogni", and then "I " in front of it. */
async function createWrittenRoom() {
  const room = await createTestRoom();
  const anna = await joined("anna", room);
  anna.doc.clientID = 7;
  anna.type("Bisogni");
  const before = Y.encodeStateVector(anna.doc);
  anna.doc.getText("text").insert(0, "I ");
  anna.doc.getMap("seams").set("7:3", "joined");
  anna.socket.say(updateFrame(Y.encodeStateAsUpdate(anna.doc, before)));
  await until(() => expect(anna.saved).toBe(2));
  return { room, mallory: await joined("mallory", room) };
}

test.each<[string, Place]>([
  ["in the wrong order", { left: [7, 4], right: [7, 1] }],
  ["over letters between them", { left: [7, 1], right: [7, 5] }],
  ["at the beginning, before what is not the first", { right: [7, 3] }],
  ["at the end, behind what is not the last", { left: [7, 8] }],
  ["beside a seam", { left: [7, 9] }],
])("[SYN-17] an edit put %s is refused, and not stored", async (_how, place) => {
  const { room, mallory } = await createWrittenRoom();
  mallory.socket.say(put(place));
  await until(() => expect(mallory.socket.closedWith).toBe(4400));
  expect(await storedText(room.store)).toBe("I Bisogni");
});

test.each<[string, Place, string]>([
  ["at the beginning", { right: [7, 7] }, "xI Bisogni"],
  ["at the end", { left: [7, 6] }, "I Bisognix"],
  ["in a word", { left: [7, 2], right: [7, 3] }, "I Bisxogni"],
  ["between what was typed at different times", { left: [7, 8], right: [7, 0] }, "I xBisogni"],
])("[SYN-17] an edit put %s is stored", async (_how, place, text) => {
  const { room, mallory } = await createWrittenRoom();
  mallory.socket.say(put(place));
  await until(() => expect(mallory.saved).toBe(1));
  expect(await storedText(room.store)).toBe(text);
});

test("[SYN-18] who says something else about letters that are stored is not heard: what came first is all there is", async () => {
  const { room, mallory } = await createWrittenRoom();
  for (const message of [put({ left: [7, 6] }, "ab"), put({ left: [own, 1] }, "cd", 2)])
    mallory.socket.say(message);
  await until(() => expect(mallory.saved).toBe(2));
  mallory.socket.say(put({ left: [7, 6] }, "ABCDEF"));
  await until(() => expect(mallory.saved).toBe(3));
  const { updates } = (await room.store.load("workspace", "section/needs"))!;
  const [oneByOne, merged] = [new Y.Doc(), new Y.Doc()];
  for (const update of updates) Y.applyUpdate(oneByOne, update);
  Y.applyUpdate(merged, Y.mergeUpdates([...updates]));
  const texts = [oneByOne, merged].map((doc) => doc.getText("text").toJSON());
  expect(texts).toEqual(["I BisogniabcdEF", "I BisogniabcdEF"]);
});

test("[SYN-18] what repeats an edit that is on its way is called saved when that is stored, and stored once", async () => {
  let held: ReturnType<typeof holdCommits>["held"] = [];
  const room = await createTestRoom({
    wrapStore: (store) => {
      const holding = holdCommits(store);
      held = holding.held;
      return holding.store;
    },
  });
  const anna = await joined("anna", room);
  anna.type("Bisogni");
  await until(() => expect(held).toHaveLength(1));
  const again = await joined("anna", room);
  again.socket.say(step2Frame(Y.encodeStateAsUpdate(anna.doc)));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(again.saved).toBe(null);
  held[0]!.pass();
  await until(() => expect(again.saved).toBe(1));
  expect((await room.store.load("workspace", "section/needs"))!.lastSeq).toBe(1);
});

test("[SYN-18] what repeats an edit that was taken back is stored in its place", async () => {
  const room = await createTestRoom({ limits: { commitWindowMs: 50 } });
  const [anna, other] = [await joined("anna", room), await joined("other", room)];
  anna.type("Bisogni");
  room.sockets.disconnect({ accountId: "account of anna" });
  const back = await joined("anna", room);
  back.socket.say(step2Frame(Y.encodeStateAsUpdate(anna.doc)));
  other.type("Altri. ");
  await until(() => expect([back.saved, other.saved]).toEqual([1, 1]));
  expect((await storedText(room.store)).split("Bisogni").length).toBe(2);
});
