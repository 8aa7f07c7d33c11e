import { expect, test } from "vitest";
import * as Y from "yjs";
import { tryUpdate } from "../../../server/collab/builder/try-update.ts";
import { updateFrame } from "../../../server/collab/wire/frames.ts";
import { buildsOnItself } from "../../../server/collab/room/builds-on-itself.ts";
import { ClientClocks } from "../../../server/collab/update/client-clocks.ts";
import { readUpdate } from "../../../server/collab/update/read-update.ts";
import { buildBase, writeOn } from "../../support/hostile/base-document.ts";
import { encodeText, encodeUpdate, type StructId } from "../../support/hostile/raw-update.ts";
import { createTestRoom, storedText } from "../../support/live-room.ts";
import { Random } from "../../support/text-judge/random.ts";
import { until } from "../../support/until.ts";

const seeds = Array.from({ length: 400 }, (_, index) => index + 1);
const noClocks = new ClientClocks(Y.encodeStateVector(new Y.Doc()));

/** Each of two new clients stands behind the other, at the end of the text: by their neighbours alone both may. */
const circle = encodeUpdate({
  authors: [
    { client: 9, clock: 0, structs: [encodeText({ left: [8, 0] }, "x")] },
    { client: 8, clock: 0, structs: [encodeText({ left: [9, 0] }, "y")] },
  ],
});

function isParked(base: Y.Doc, update: Uint8Array): boolean {
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(base));
  Y.applyUpdate(doc, update);
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}

test("[SYN-19] structs of two new clients that build on one another are refused, and not stored", async () => {
  const room = await createTestRoom();
  const mallory = room.connect({ memberId: "mallory" });
  mallory.join();
  await until(() => expect(mallory.heardOf("step2")).toHaveLength(1));
  expect(isParked(new Y.Doc(), circle)).toBe(true);
  expect(noClocks.fits(readUpdate(circle))).toBe(true);
  mallory.socket.say(updateFrame(circle));
  await until(() => expect(mallory.socket.closedWith).toBe(4400));
  expect((await room.store.load("workspace", "section/needs"))!.lastSeq).toBe(0);
  expect(await storedText(room.store)).toBe("");
});

test("[SYN-19] a trial refuses what Yjs would park, but not in a document that had such a thing before", () => {
  const base = buildBase(7);
  const state = Y.encodeStateAsUpdate(base);
  const far = encodeUpdate({ deletes: [{ client: 7, ranges: [[5_000, 2]] }] });
  for (const update of [circle, far])
    expect(tryUpdate({ parts: [state], update, applyMs: 1_000 }).status).toBe("refused");
  const [honest] = writeOn(base, 1, new Random(1));
  expect(tryUpdate({ parts: [state, circle], update: honest!, applyMs: 1_000 }).status).toBe("passed");
});

/** Some people write, each now and then hearing of what another has; in the end all of it is one update. */
function writeTogether(seed: number) {
  const random = new Random(seed);
  const base = buildBase(7);
  const people = Array.from({ length: random.between(2, 5) }, (_, index) => {
    const doc = new Y.Doc({ gc: false });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(base));
    doc.clientID = 100 + ((index * 37) % 50);
    return doc;
  });
  for (let steps = 40; steps > 0; steps--) {
    const [one, other] = [random.pick(people), random.pick(people)];
    if (random.chance(0.4)) Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
    const text = one.getText("text");
    const at = random.below(text.length);
    if (random.chance(0.7)) text.insert(at, random.pick(["casa", "\n", "è"]));
    else text.delete(at, 1);
  }
  const [first] = people;
  for (const other of people) Y.applyUpdate(first!, Y.encodeStateAsUpdate(other));
  return { base, update: Y.encodeStateAsUpdate(first!, Y.encodeStateVector(base)) };
}

test("[SYN-19] what several people wrote together is never taken for a circle, however it was merged", () => {
  let withSeveral = 0;
  for (const seed of seeds.slice(0, 60)) {
    const { base, update } = writeTogether(seed);
    const clocks = new ClientClocks(Y.encodeStateVector(base));
    const read = readUpdate(update);
    if (new Set(read.references.filter(({ client }) => client !== 7).map((each) => each.client)).size > 1)
      withSeveral++;
    expect([seed, clocks.fits(read), buildsOnItself(update, read, clocks)]).toEqual([seed, true, false]);
  }
  expect(withSeveral).toBeGreaterThan(30);
});

/** Letters of new clients beside any others of theirs, or of the base. */
function buildAnyhow(seed: number): Uint8Array {
  const random = new Random(seed);
  const clients = [5, 4, 3, 2].slice(0, random.between(2, 4));
  const counts = new Map(clients.map((client) => [client, random.between(1, 3)]));
  const place = (client: number, clock: number): StructId | undefined => {
    if (random.chance(0.4)) return random.chance(0.5) ? undefined : [7, random.below(10)];
    const other = random.pick(clients);
    const end = other === client ? clock : counts.get(other)!;
    return end === 0 ? undefined : [other, random.below(end)];
  };
  return encodeUpdate({
    authors: clients.map((client) => {
      const structs = Array.from({ length: counts.get(client)! }, (_, clock) =>
        encodeText({ left: place(client, clock), right: place(client, clock) }, "x"),
      );
      return { client, clock: 0, structs };
    }),
  });
}

test("[SYN-19] of what builds only on what is there, exactly the circles are what Yjs would park", () => {
  const base = buildBase(7);
  const clocks = new ClientClocks(Y.encodeStateVector(base));
  const parked = seeds.filter((seed) => {
    const update = buildAnyhow(seed);
    const read = readUpdate(update);
    expect([seed, clocks.fits(read)]).toEqual([seed, true]);
    const isCircle = buildsOnItself(update, read, clocks);
    expect([seed, isCircle]).toEqual([seed, isParked(base, update)]);
    return isCircle;
  });
  expect(parked.length).toBeGreaterThan(40);
  expect(parked.length).toBeLessThan(360);
});
