import { expect, onTestFinished, test, vi } from "vitest";
import { Connection } from "../../../server/collab/connection/connection.ts";
import { limits } from "../../../server/collab/limits.ts";
import { Presence } from "../../../server/collab/presence/presence.ts";
import { presenceFrame, stillHereFrame } from "../../../server/collab/wire/frames.ts";
import { FakeSocket } from "../../support/fake-socket.ts";
import { buildMember, createTestRoom, type TestPeer, type TestRoom } from "../../support/live-room.ts";
import { until } from "../../support/until.ts";

async function join(room: TestRoom, member: Parameters<TestRoom["connect"]>[0] = {}): Promise<TestPeer> {
  const peer = room.connect(member);
  peer.join();
  await until(() => expect(peer.heardOf("step2")).toHaveLength(1));
  return peer;
}

/** The last that was heard of a client id. */
function lastOf(peer: TestPeer, clientId: number): unknown {
  const entries = peer.heardOf("presence").flatMap((each) => each.entries);
  return entries.filter((entry) => entry.clientId === clientId).at(-1)?.state;
}

test("[PRE-1] name, organisation and colour are those of the session, whatever is claimed", async () => {
  const room = await createTestRoom();
  const bruno = await join(room, { memberId: "bruno" });
  const anna = await join(room);
  anna.show({ cursor: 3, user: { name: "Sindaca", memberId: "bruno", colour: 6 } }, 1);
  const { memberId, name, organisation, colour } = buildMember();
  await until(() =>
    expect(lastOf(bruno, anna.doc.clientID)).toEqual({
      cursor: 3,
      user: { memberId, name, organisation, colour },
    }),
  );
});

test("[PRE-1] nobody speaks for, renames, freezes or removes somebody else", async () => {
  const room = await createTestRoom();
  const [anna, bruno, mario] = [
    await join(room),
    await join(room, { memberId: "bruno" }),
    await join(room, { memberId: "mario" }),
  ];
  anna.show({ cursor: 1 }, 1);
  await until(() => expect(lastOf(bruno, anna.doc.clientID)).toMatchObject({ cursor: 1 }));
  mario.show({ cursor: 9 }, 2 ** 40, anna.doc.clientID);
  mario.show(null, 2, anna.doc.clientID);
  mario.show({ cursor: 5 }, 1);
  mario.show({ cursor: 6 }, 1, 4242);
  await until(() => expect(lastOf(bruno, mario.doc.clientID)).toMatchObject({ cursor: 5 }));
  expect(lastOf(bruno, anna.doc.clientID)).toMatchObject({ cursor: 1, user: { memberId: "anna" } });
  expect(lastOf(bruno, 4242)).toBe(undefined);
  anna.show({ cursor: 2 }, 2);
  await until(() => expect(lastOf(bruno, anna.doc.clientID)).toMatchObject({ cursor: 2 }));
  expect(mario.socket.closedWith).toBe(null);
});

test("[PRE-1] nobody is shown under the client id somebody else writes with", async () => {
  const room = await createTestRoom();
  const [anna, mario, bruno] = [
    await join(room),
    await join(room, { memberId: "mario" }),
    await join(room, { memberId: "bruno" }),
  ];
  anna.type("ciao");
  await until(() => expect(anna.saved).toBe(1));
  mario.show({ cursor: 1 }, 1, anna.doc.clientID);
  mario.show({ cursor: 2 }, 1);
  await until(() => expect(lastOf(bruno, mario.doc.clientID)).toMatchObject({ cursor: 2 }));
  expect(lastOf(bruno, anna.doc.clientID)).toBe(undefined);
});

test("whoever comes in sees who is there, and whoever goes is gone for the others", async () => {
  const room = await createTestRoom();
  const anna = await join(room);
  anna.show({ cursor: 1 }, 1);
  const bruno = await join(room, { memberId: "bruno" });
  expect(lastOf(bruno, anna.doc.clientID)).toMatchObject({ cursor: 1 });
  anna.socket.hangUp();
  await until(() => expect(lastOf(bruno, anna.doc.clientID)).toBe(null));
});

test("the same person coming back before the old line is dead stays visible when it dies", async () => {
  const room = await createTestRoom();
  const [old, bruno] = [await join(room), await join(room, { memberId: "bruno" })];
  old.show({ cursor: 1 }, 1);
  const again = await join(room);
  again.show({ cursor: 2 }, 2, old.doc.clientID);
  await until(() => expect(lastOf(bruno, old.doc.clientID)).toMatchObject({ cursor: 2 }));
  old.socket.hangUp();
  const opened = (await room.rooms.open("workspace", "section/needs"))!;
  const late = await join(room, { memberId: "carla" });
  expect(lastOf(late, old.doc.clientID)).toMatchObject({ cursor: 2 });
  expect(opened.connections.size).toBe(3);
});

test("[PRE-2] what many carets do in a moment goes out as one message with the latest of each", async () => {
  const room = await createTestRoom();
  const [anna, carla, bruno] = [
    await join(room),
    await join(room, { memberId: "carla" }),
    await join(room, { memberId: "bruno" }),
  ];
  for (let clock = 1; clock <= 20; clock++) {
    anna.show({ cursor: clock }, clock);
    carla.show({ cursor: -clock }, clock);
  }
  await until(() => expect(bruno.heardOf("presence")).toHaveLength(2));
  expect(bruno.heardOf("presence")[1]!.entries.map((entry) => entry.state)).toMatchObject([
    { cursor: 20 },
    { cursor: -20 },
  ]);
});

test("[PRE-2] presence of more than 2 KB ends the line, and is shown to nobody", async () => {
  const room = await createTestRoom();
  const [anna, bruno] = [await join(room), await join(room, { memberId: "bruno" })];
  anna.show({ cursor: "x".repeat(2_100) }, 1);
  expect(anna.socket.closedWith).toBe(4413);
  expect(lastOf(bruno, anna.doc.clientID)).toBe(undefined);
});

test.each([
  ["words", '"ciao"'],
  ["a list", "[1]"],
  ["no JSON", "{"],
])("[PRE-2] presence that is %s ends the line", async (_what, state) => {
  const room = await createTestRoom();
  const anna = await join(room);
  anna.socket.say(presenceFrame([{ clientId: anna.doc.clientID, clock: 1, state }]));
  expect(anna.socket.closedWith).toBe(4400);
});

test("a reader is seen too", async () => {
  const room = await createTestRoom();
  const bruno = await join(room, { memberId: "bruno" });
  const rita = await join(room, { memberId: "rita", canWrite: false });
  rita.show({ cursor: 1 }, 1);
  await until(() => expect(lastOf(bruno, rita.doc.clientID)).toMatchObject({ user: { memberId: "rita" } }));
});

/** People who have been looking on for a while. */
function createHall(people: number) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const sent: Uint8Array[] = [];
  const presence = new Presence(limits, (frame) => sent.push(frame));
  const connections = Array.from({ length: people }, (_, index) => {
    const admitted = { member: buildMember({ memberId: `m${index}` }), canWrite: true };
    return new Connection(new FakeSocket(), admitted, limits);
  });
  const show = (index: number, clock: number, at = clock) =>
    presence.receive(connections[index]!, [{ clientId: index, clock, state: `{"at":${at}}` }], () => true);
  for (const index of connections.keys()) show(index, 1);
  vi.advanceTimersByTime(10_000);
  sent.length = 0;
  const leave = (index: number) => presence.remove(connections[index]!);
  return { sent, show, leave, presence };
}

test("[PRE-2] a caret is shown within 50 ms, however many look on", () => {
  const { sent, show } = createHall(300);
  show(0, 2);
  vi.advanceTimersByTime(50);
  expect(sent).toHaveLength(1);
});

test("[PRE-2] the more carets move, the more of them go out together", () => {
  const { sent, show } = createHall(300);
  for (let index = 0; index < 300; index++) {
    show(index, 2);
    vi.advanceTimersByTime(3);
  }
  expect(sent.length).toBeGreaterThan(3);
  expect(sent.length).toBeLessThan(20);
});

test("[PRE-2] renewals are not passed on: one word says in time that everybody is still there", () => {
  const { sent, show } = createHall(300);
  for (let clock = 2; clock <= 5; clock++) {
    for (let index = 0; index < 300; index++) show(index, clock, 1);
    vi.advanceTimersByTime(15_000);
  }
  // Who is not heard of for 30 s counts as gone.
  expect(sent.length).toBeGreaterThanOrEqual(4);
  expect(sent.length).toBeLessThanOrEqual(5);
  for (const frame of sent) expect(frame).toEqual(stillHereFrame);
});

test("[PRE-2] whoever comes is told of those who renewed with the newest they said", () => {
  const { show, presence } = createHall(2);
  show(1, 7, 1);
  expect(presence.own().map(({ clock }) => clock)).toEqual([1, 7]);
});

test("[PRE-2] where nobody is, nothing is said", () => {
  const { sent, show, leave } = createHall(1);
  show(0, 2);
  leave(0);
  vi.advanceTimersByTime(60_000);
  expect(sent).toEqual([presenceFrame([{ clientId: 0, clock: 2, state: "null" }])]);
});
