import { afterEach, expect, test, vi } from "vitest";
import { Connection } from "../../../server/collab/connection/connection.ts";
import { limits } from "../../../server/collab/limits.ts";
import { Presence } from "../../../server/collab/presence/presence.ts";
import { relayPresence } from "../../../server/collab/presence/presence-relay.ts";
import { createPresentMembers } from "../../../server/collab/presence/present-members.ts";
import { type PresenceEntry, presenceFrame, stillHereFrame } from "../../../server/collab/wire/frames.ts";
import { connectBuses } from "../../support/connected-buses.ts";
import { FakeSocket } from "../../support/fake-socket.ts";
import { buildMember, createTestRoom, type TestPeer } from "../../support/live-room.ts";
import { until } from "../../support/until.ts";

afterEach(() => void vi.useRealTimers());

test("[PRE-3] somebody on another node is seen, with each move, until they go", async () => {
  const { anna, bruno } = await meet();
  anna.show({ caret: 1 }, 1);
  await until(() => expect(seenBy(bruno, anna)).toMatchObject({ caret: 1, user: { name: "Anna Bianchi" } }));
  anna.show({ caret: 2 }, 2);
  await until(() => expect(seenBy(bruno, anna)).toMatchObject({ caret: 2 }));
  anna.socket.hangUp();
  await until(() => expect(seenBy(bruno, anna)).toBe(null));
});

test("[PRE-3] who comes to a document on another node sees those who were there before", async () => {
  const [here, there] = await openNodes();
  const anna = here.connect({ memberId: "anna" });
  anna.join();
  await until(() => expect(anna.heardOf("step2")).toHaveLength(1));
  anna.show({ caret: 1 }, 1);
  await until(() => expect(seenBy(anna, anna)).toMatchObject({ caret: 1 }));
  const bruno = there.connect({ memberId: "bruno" });
  await until(() => expect(there.rooms.all()).toHaveLength(1));
  bruno.join();
  await until(() => expect(seenBy(bruno, anna)).toMatchObject({ caret: 1 }));
});

test("[PRE-3] another node's word on somebody who is here by now does not count", async () => {
  const { anna, bruno, buses } = await meet();
  anna.show({ caret: 1 }, 1);
  await until(() => expect(seenBy(bruno, anna)).toMatchObject({ caret: 1 }));
  const goodbye = presenceFrame([{ clientId: anna.doc.clientID, clock: 5, state: "null" }]);
  buses[1]!.publish("presence/1", goodbye);
  anna.show({ caret: 3 }, 6);
  await until(() => expect(seenBy(bruno, anna)).toMatchObject({ caret: 3 }));
  expect(anna.heardOf("presence").flatMap(({ entries }) => entries.map(({ state }) => state))).not.toContain(
    null,
  );
});

test("[PRE-3] those on a node that falls silent are gone, and those on one that does not stay", async () => {
  vi.useFakeTimers();
  const [here, there] = connectBuses(2);
  const sent: Uint8Array[] = [];
  const presence = new Presence(limits, (frame) => sent.push(frame));
  const stop = relayPresence(here!, 1, presence);
  const entry = (clientId: number, clock: number) => ({ clientId, clock, state: `{"caret":1}` });
  const say = (...entries: readonly PresenceEntry[]) => there!.publish("presence/1", presenceFrame(entries));
  say(entry(1, 1), entry(2, 1));
  expect(sent).toEqual([presenceFrame([entry(1, 1), entry(2, 1)])]);
  for (let clock = 2; clock < 6; clock++) {
    await vi.advanceTimersByTimeAsync(14_000);
    say(entry(2, clock));
  }
  const goodbye = presenceFrame([{ clientId: 1, clock: 1, state: "null" }]);
  expect(sent.slice(1).filter((frame) => !Buffer.from(frame).equals(stillHereFrame))).toEqual([goodbye]);
  expect(sent).toContainEqual(stillHereFrame);
  stop();
  presence.stop();
});

test("[PRE-3] a node says again and again who is at it, for those where a word was lost", async () => {
  vi.useFakeTimers();
  const told: Uint8Array[] = [];
  const presence = new Presence(
    limits,
    () => undefined,
    (frame) => told.push(frame),
  );
  const anna = new Connection(new FakeSocket(), { member: buildMember(), canWrite: true }, limits);
  presence.receive(anna, [{ clientId: 1, clock: 1, state: "{}" }], () => true);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(told).toHaveLength(3);
  expect(new Set(told.map((frame) => Buffer.from(frame).toString("hex"))).size).toBe(1);
  presence.stop();
});

test("[PRE-3] a member present on two nodes is one entry, and a node that falls silent has nobody", async () => {
  vi.useFakeTimers();
  const [here, there] = connectBuses(2);
  const anna = { memberId: "anna", name: "Anna", organisation: "Passo Lento" };
  const onlyHere = { workspaces: () => [], list: () => [{ ...anna, documents: ["section/needs"] }] };
  let isGone = false;
  const elsewhere = {
    workspaces: () => [],
    list: () =>
      isGone
        ? []
        : [
            { ...anna, documents: ["section/aims"] },
            { ...anna, memberId: "bruno", documents: [] },
          ],
  };
  const nodes = [createPresentMembers(here!, onlyHere), createPresentMembers(there!, elsewhere)];
  const countHere = () => nodes[0]!.list("w").length;
  nodes[1]!.announce("w");
  await vi.advanceTimersByTimeAsync(200);
  expect(nodes[0]!.list("w").map(({ documents }) => documents)).toEqual([
    ["section/needs", "section/aims"],
    [],
  ]);
  expect(nodes[0]!.list("another").map(({ memberId }) => memberId)).toEqual(["anna"]);
  await vi.advanceTimersByTimeAsync(45_000);
  expect(countHere()).toBe(1);
  nodes[1]!.announce("w");
  await vi.advanceTimersByTimeAsync(200);
  expect(countHere()).toBe(2);
  isGone = true;
  nodes[1]!.announce("w");
  nodes[1]!.stop();
  expect(countHere()).toBe(1);
  nodes[0]!.stop();
});

test("[PRE-4] a node hears when those at another change or fall silent, not when they are still there", async () => {
  vi.useFakeTimers();
  const [here, there] = connectBuses(2);
  const anna = { memberId: "anna", name: "Anna", organisation: "Passo Lento", documents: [] };
  const told: string[] = [];
  const onElsewhere = (workspaceId: string) => void told.push(workspaceId);
  const nobody = { workspaces: () => [], list: () => [], onElsewhere };
  let workspaces = ["w"];
  const somebody = { workspaces: () => workspaces, list: () => [anna] };
  const nodes = [createPresentMembers(here!, nobody), createPresentMembers(there!, somebody)];
  nodes[1]!.announce("w");
  await vi.advanceTimersByTimeAsync(31_000);
  expect(told).toEqual(["w"]);
  workspaces = [];
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toEqual(["w", "w"]);
  for (const node of nodes) node.stop();
});

async function openNodes() {
  const buses = connectBuses(2);
  const here = await createTestRoom({ bus: buses[0]! });
  const there = await createTestRoom({ bus: buses[1]!, wrapStore: () => here.store });
  return [here, there] as const;
}

/** Anna on one node, Bruno on the other, both at the same document. */
async function meet() {
  const buses = connectBuses(2);
  const here = await createTestRoom({ bus: buses[0]! });
  const there = await createTestRoom({ bus: buses[1]!, wrapStore: () => here.store });
  const [anna, bruno] = [here.connect({ memberId: "anna" }), there.connect({ memberId: "bruno" })];
  for (const peer of [anna, bruno]) {
    peer.join();
    await until(() => expect(peer.heardOf("step2")).toHaveLength(1));
  }
  return { anna, bruno, buses };
}

/** What somebody last heard of another; undefined when nothing. */
function seenBy(peer: TestPeer, other: TestPeer): unknown {
  const entries = peer.heardOf("presence").flatMap((heard) => heard.entries);
  return entries.findLast(({ clientId }) => clientId === other.doc.clientID)?.state;
}
