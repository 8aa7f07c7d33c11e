import { expect, test, vi } from "vitest";
import { limits } from "../../../server/collab/limits.ts";
import { presenceFrame, step1Frame, updateFrame } from "../../../server/collab/wire/frames.ts";
import type { UpdateStore } from "../../../server/collab/store/update-store.ts";
import {
  createTestRoom,
  holdCommits,
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

async function createHeldRoom() {
  let held: ReturnType<typeof holdCommits>["held"] = [];
  const wrapStore = (store: UpdateStore) => {
    const holding = holdCommits(store);
    held = holding.held;
    return holding.store;
  };
  const room = await createTestRoom({ wrapStore });
  return { room, held };
}

test.each([
  [{ memberId: "anna" }, 1013],
  [{ accountId: "account of anna" }, 1013],
  [{ sessionId: "session of anna" }, 4401],
])(
  "[SYN-8] the lines of %j are closed at once: asked again, or, when the session is over, for good",
  async (whose, code) => {
    const room = await createTestRoom();
    const [anna, bruno] = [await join(room), await join(room, { memberId: "bruno" })];
    room.sockets.disconnect(whose);
    expect([anna.socket.closedWith, bruno.socket.closedWith]).toEqual([code, null]);
  },
);

test("[SYN-8] an edit that waits when the right is taken away is not stored, nor is one that still arrives", async () => {
  const room = await createTestRoom();
  const [anna, bruno] = [await join(room), await join(room, { memberId: "bruno" })];
  anna.type("in attesa");
  room.sockets.disconnect({ memberId: "anna" });
  anna.type("in arrivo");
  bruno.type("di Bruno");
  await until(() => expect(bruno.saved).toBe(1));
  expect(await storedText(room.store)).toBe("di Bruno");
  expect(anna.saved).toBe(null);
});

test("[SYN-8] an edit already being written when the right is taken away reaches everyone alike, unacknowledged", async () => {
  const { room, held } = await createHeldRoom();
  const [anna, bruno] = [await join(room), await join(room, { memberId: "bruno" })];
  anna.type("scritto");
  await until(() => expect(held).toHaveLength(1));
  room.sockets.disconnect({ memberId: "anna" });
  held[0]!.pass();
  await until(() => expect(bruno.text).toBe("scritto"));
  expect(await storedText(room.store)).toBe("scritto");
  expect(anna.saved).toBe(null);
});

test("[SYN-8] whoever is sent away while the document is still loading never gets in", async () => {
  let open: (() => void) | null = null;
  const room = await createTestRoom({
    wrapStore: (store) => ({
      ...store,
      load: async (...place) => {
        await new Promise<void>((resolve) => (open = resolve));
        return store.load(...place);
      },
    }),
  });
  const anna = room.connect();
  anna.join();
  await until(() => expect(open).not.toBe(null));
  room.sockets.disconnect({ memberId: "anna" });
  open!();
  const opened = (await room.rooms.open("workspace", "section/needs"))!;
  expect([opened.connections.size, anna.heard]).toEqual([0, []]);
});

test("[SYN-9] what is said while the document loads is heard once it is there, in its order", async () => {
  let open: (() => void) | null = null;
  const room = await createTestRoom({
    wrapStore: (store) => ({
      ...store,
      load: async (...place) => {
        await new Promise<void>((resolve) => (open = resolve));
        return store.load(...place);
      },
    }),
  });
  const anna = room.connect();
  anna.join();
  anna.type("subito");
  await until(() => expect(open).not.toBe(null));
  expect(anna.heard).toEqual([]);
  open!();
  await until(() => expect(anna.saved).toBe(1));
  expect(anna.heard[0]).toMatchObject({ kind: "step2" });
  expect(await storedText(room.store)).toBe("subito");
});

test("[SYN-9] a document that was never opened is refused for good", async () => {
  const room = await createTestRoom({
    wrapStore: (store) => ({ ...store, load: () => Promise.resolve(null) }),
  });
  const anna = room.connect();
  await until(() => expect(anna.socket.closedWith).toBe(4404));
});

test("[SYN-9] a store that fails to load asks to come back, and the next one who comes gets in", async () => {
  let isBroken = true;
  const room = await createTestRoom({
    wrapStore: (store) => ({
      ...store,
      load: (...place) => (isBroken ? Promise.reject(new Error("gone")) : store.load(...place)),
    }),
  });
  const first = room.connect();
  await until(() => expect(first.socket.closedWith).toBe(1013));
  isBroken = false;
  await join(room);
});

test("[SYN-10] a reader who does not read is cut off, and everyone else goes on", async () => {
  const room = await createTestRoom();
  const [anna, slow] = [await join(room), await join(room, { memberId: "lento" })];
  slow.socket.bufferedAmount = 5 * 1024 * 1024;
  anna.type("ciao");
  await until(() => expect(anna.saved).toBe(1));
  expect([slow.socket.isTerminated, slow.heardOf("update")]).toEqual([true, []]);
});

test("[SYN-16] an answer longer than what may wait for a reader goes whole, in one piece; what follows does not", async () => {
  const room = await createTestRoom({ limits: { bufferedBytes: 100_000 } });
  const anna = await join(room);
  anna.type("parola ".repeat(50_000));
  await until(() => expect(anna.saved).toBe(1));
  const slow = room.connect({ memberId: "bruno" });
  slow.socket.isRead = false;
  slow.join();
  await until(() => expect(slow.heardOf("step1")).toHaveLength(1));
  expect(slow.socket.pieces).toEqual([slow.socket.sent.length]);
  expect([slow.text, slow.socket.isTerminated]).toEqual([anna.text, false]);
  anna.type("a");
  await until(() => expect(slow.socket.isTerminated).toBe(true));
});

test("[SYN-10] a flood of messages ends the line it comes by", async () => {
  const room = await createTestRoom({ limits: { messageBurst: 20, messagesPerSecond: 1 } });
  const [honest, flooding] = [await join(room), await join(room, { memberId: "fretta" })];
  for (let count = 0; count < 30; count++) flooding.socket.say(Uint8Array.of(4));
  expect([flooding.socket.closedWith, honest.socket.closedWith]).toEqual([4429, null]);
});

test("[SYN-10] more bytes than anybody writes end the line they come by", async () => {
  const room = await createTestRoom({ limits: { bytesBurst: 50_000, bytesPerSecond: 1 } });
  const anna = await join(room);
  anna.type("x".repeat(40_000));
  await until(() => expect(anna.saved).toBe(1));
  anna.type("y".repeat(20_000));
  expect(anna.socket.closedWith).toBe(4429);
  expect((await storedText(room.store)).length).toBe(40_000);
});

test("[SYN-10] a member who comes with ever new client ids is let in with so many", async () => {
  const room = await createTestRoom({ limits: { newClientsAtOnce: 3, newClientsPerMinute: 1 } });
  const codes: (number | null)[] = [];
  for (let visit = 0; visit < 4; visit++) {
    const anna = await join(room);
    anna.type("x");
    anna.type("y");
    await until(() => expect(anna.saved === 2 || anna.socket.closedWith !== null).toBe(true));
    codes.push(anna.socket.closedWith);
  }
  const bruno = await join(room, { memberId: "bruno" });
  bruno.type("z");
  await until(() => expect(bruno.saved).toBe(1));
  const letters = Array.from(await storedText(room.store))
    .sort()
    .join("");
  expect([codes, letters]).toEqual([[null, null, null, 4429], "xxxyyyz"]);
});

test("[SYN-10] asking for the whole document again and again ends the line", async () => {
  const room = await createTestRoom({ limits: { joinsPerConnection: 3 } });
  const peer = await join(room);
  for (let count = 0; count < 3; count++) peer.socket.say(step1Frame(Uint8Array.of(0)));
  expect(peer.socket.closedWith).toBe(4429);
});

test("[SYN-10] too much before the document is there ends the line", async () => {
  const room = await createTestRoom({
    limits: { backlogBytes: 1_000 },
    wrapStore: (store) => ({ ...store, load: () => new Promise(() => undefined) }),
  });
  const peer = room.connect();
  peer.socket.say(new Uint8Array(1_001));
  expect(peer.socket.closedWith).toBe(1013);
});

test("[SYN-10] one account opens so many lines and no more", async () => {
  const room = await createTestRoom({ limits: { socketsPerAccount: 2 } });
  await join(room);
  await join(room);
  const [third, other] = [room.connect(), room.connect({ memberId: "bruno" })];
  expect([third.socket.closedWith, other.socket.closedWith]).toEqual([4429, null]);
  third.join();
  expect(third.heard).toEqual([]);
});

test("[SYN-10] a broken frame ends nothing but its line: somebody listens to the error of every socket", async () => {
  const room = await createTestRoom();
  const peer = room.connect();
  expect(peer.socket.listenersOf("error")).toBe(1);
  expect(() => peer.socket.fail(new Error("Max payload size exceeded"))).not.toThrow();
});

test("[SYN-10] a mistake of ours in a handler ends that line and is written down", async () => {
  const room = await createTestRoom();
  const [anna, bruno] = [await join(room), await join(room, { memberId: "bruno" })];
  const opened = (await room.rooms.open("workspace", "section/needs"))!;
  vi.spyOn(opened, "join").mockImplementationOnce(() => {
    throw new TypeError("a mistake");
  });
  anna.join();
  expect([anna.socket.closedWith, bruno.socket.closedWith]).toEqual([1011, null]);
  expect(room.log.lines.at(-1)).toMatchObject({ level: "error" });
});

test("[SAVE-5] a line that gives no sign of life between two pings is cut, one that does is kept", async () => {
  const room = await createTestRoom();
  const [alive, busy, dead] = [await join(room), await join(room, { memberId: "carla" }), await join(room)];
  const slow = await join(room, { memberId: "dora" });
  room.sockets.ping();
  alive.socket.answerPing();
  busy.type("ancora qui");
  slow.socket.bytesRead = 5_000;
  room.sockets.ping();
  expect([alive, busy, slow, dead].map(({ socket }) => socket.isTerminated)).toEqual([
    false,
    false,
    false,
    true,
  ]);
  room.sockets.ping();
  expect(slow.socket.isTerminated).toBe(true);
  expect(alive.socket.pings).toBe(2);
});

test("[SAVE-5] the server notices within 15 s that the other end is gone", () => {
  // The last sign of life may have come just after a ping.
  expect(2 * limits.pingMs).toBeLessThan(15_000);
});

test("asking how much is saved is answered with what is, not with what was sent", async () => {
  const { room, held } = await createHeldRoom();
  const anna = await join(room);
  anna.type("ciao");
  await until(() => expect(held).toHaveLength(1));
  anna.socket.say(Uint8Array.of(4));
  expect(anna.saved).toBe(0);
  held[0]!.pass();
  await until(() => expect(anna.saved).toBe(1));
});

test("[STO-4] closing waits for what was taken in, tells everyone to come back, and hears nothing more", async () => {
  const { room, held } = await createHeldRoom();
  const anna = await join(room);
  anna.type("prima");
  await until(() => expect(held).toHaveLength(1));
  room.sockets.stopReading();
  anna.type("dopo");
  const flushed = room.rooms.flush();
  held[0]!.pass();
  await flushed;
  expect(anna.saved).toBe(1);
  const closed = room.sockets.closeAll(1012, "restart");
  expect(anna.socket.closedWith).toBe(1012);
  anna.socket.hangUp();
  await closed;
  expect(await storedText(room.store)).toBe("prima");
});

test("a line that does not hang up is cut when the server closes", async () => {
  const room = await createTestRoom({ limits: { closeMs: 1 } });
  const anna = await join(room);
  await room.sockets.closeAll(1012, "restart");
  expect(anna.socket.isTerminated).toBe(true);
});

test("no text of people is written to the log", async () => {
  const room = await createTestRoom();
  const peer = await join(room);
  peer.socket.say(presenceFrame([{ clientId: 1, clock: 1, state: '"segreto"' }]));
  peer.socket.say(updateFrame(Buffer.from("segreto")));
  expect(room.log.lines.length).toBeGreaterThan(1);
  const written = room.log.lines.map(({ message, fields }) => {
    const { err } = fields as { readonly err?: Error };
    return `${message} ${err?.message} ${JSON.stringify(fields)}`;
  });
  expect(written.join(" ")).not.toContain("segreto");
});
