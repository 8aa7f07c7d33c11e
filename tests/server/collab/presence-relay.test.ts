import { afterEach, expect, test, vi } from "vitest";
import { createPresentMembers } from "../../../server/collab/presence/present-members.ts";
import { presenceFrame } from "../../../server/collab/wire/frames.ts";
import { connectBuses } from "../../support/connected-buses.ts";
import { createTestRoom, type TestPeer } from "../../support/live-room.ts";
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
