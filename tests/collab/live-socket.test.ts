import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createLiveSocketClass } from "~/collab/live-socket";
import { buildMessage } from "../support/live-room.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

class BareSocket {
  readyState = 0;
  binaryType = "blob";
  isClosed = false;
  readonly sent: Uint8Array[] = [];
  onopen: ((event: Event) => void) | null = null;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  send(message: Uint8Array): void {
    this.sent.push(message);
  }
  close(): void {
    this.isClosed = true;
  }
  open(): void {
    this.readyState = 1;
    this.onopen?.(new Event("open"));
  }
  hear(message: Uint8Array = new Uint8Array()): void {
    this.onmessage?.(new MessageEvent("message", { data: new Uint8Array(message).buffer }));
  }
}

const ownClientId = 7;

function openLine() {
  const bare = new BareSocket();
  const events: string[] = [];
  const record = (name: string) => () => void events.push(name);
  const LiveSocket = createLiveSocketClass({
    clientId: ownClientId,
    connect: () => bare as unknown as WebSocket, // has all that is used
    events: {
      opened: record("opened"),
      answered: record("answered"),
      sent: record("sent"),
      closed: record("closed"),
    },
  });
  const socket = new LiveSocket("ws://server/live/workspace/section/needs");
  const closedWith: number[] = [];
  socket.onclose = ({ code }) => void closedWith.push(code);
  return { bare, events, socket, closedWith };
}

const presenceOf = (...clientIds: number[]) =>
  buildMessage(1, buildMessage(clientIds.length, ...clientIds.flatMap((id) => [id, 1, 0])));

test("writing messages are counted as they are sent, other messages are not", () => {
  const { bare, events, socket } = openLine();
  bare.open();
  for (const step of [0, 1, 2]) socket.send(buildMessage(0, step, Uint8Array.of(0, 0)));
  socket.send(presenceOf(ownClientId));
  expect(events).toEqual(["opened", "answered", "sent"]);
  expect(bare.sent).toHaveLength(4);
});

test("what the provider repeats of other people's presence is not sent", () => {
  const { bare, socket } = openLine();
  bare.open();
  socket.send(presenceOf(8));
  socket.send(presenceOf(ownClientId, 8));
  expect(bare.sent).toEqual([]);
});

test("[SAVE-5] a line on which nothing comes any more is asked, and given up within 15 s", () => {
  const { bare, events, closedWith } = openLine();
  bare.open();
  vi.advanceTimersByTime(7_500);
  expect(bare.sent.map((message) => [...message])).toContainEqual([4]);
  vi.advanceTimersByTime(7_500);
  expect([closedWith, events, bare.isClosed]).toEqual([[4000], ["opened", "closed"], true]);
});

test("[SAVE-5] a line that answers is kept, however little happens on it", () => {
  const { bare, closedWith } = openLine();
  bare.send = () => bare.hear();
  bare.open();
  vi.advanceTimersByTime(600_000);
  expect(closedWith).toEqual([]);
});

test("[SYN-16] while a long document comes in pieces the server is asked all the time, and not once it is there", () => {
  const { bare, closedWith } = openLine();
  bare.open();
  for (let piece = 0; piece < 10; piece++) {
    vi.advanceTimersByTime(3_000);
    bare.hear(buildMessage(0, 2, Uint8Array.of(0, 0)));
  }
  expect(bare.sent).toHaveLength(12);
  bare.hear(buildMessage(0, 1, Uint8Array.of(0, 0)));
  bare.sent.length = 0;
  for (let second = 0; second < 30; second += 3) {
    vi.advanceTimersByTime(3_000);
    bare.hear(buildMessage(0, 2, Uint8Array.of(0, 0)));
  }
  expect([bare.sent, closedWith]).toEqual([[], []]);
});

test("[SAVE-5] a dead line is given up in time also when the clock is set back meanwhile", () => {
  const { bare, closedWith } = openLine();
  bare.open();
  vi.advanceTimersByTime(1_000);
  vi.setSystemTime(Date.now() - 7_200_000);
  vi.advanceTimersByTime(14_000);
  expect(closedWith).toEqual([4000]);
});

test("[SAVE-5] a line that never opens is given up as well", () => {
  const { closedWith } = openLine();
  vi.advanceTimersByTime(15_000);
  expect(closedWith).toEqual([4000]);
});

test("a message too large for the server is final, not something to send again for ever", () => {
  const { bare, closedWith } = openLine();
  bare.open();
  bare.onclose?.({ code: 1009, reason: "" });
  expect(closedWith).toEqual([4413]);
});

test("a closed line says so once, and is silent and still afterwards", () => {
  const { bare, events, socket, closedWith } = openLine();
  bare.open();
  socket.close();
  bare.onclose?.({ code: 1006, reason: "" });
  socket.send(buildMessage(0, 2, Uint8Array.of(0, 0)));
  vi.advanceTimersByTime(60_000);
  expect([events, closedWith, bare.sent]).toEqual([["opened", "closed"], [4000], []]);
  expect(socket.readyState).toBe(3);
});
