import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Bus } from "../../../server/bus/bus.ts";
import { createRedisBus } from "../../../server/bus/redis-bus.ts";
import { createTestLog } from "../../support/live-room.ts";
import { type RunningValkey, startValkey } from "../../support/running-valkey.ts";
import { until } from "../../support/until.ts";

const secret = "f3c1a7be5d02946f8813bb0d7a61ce59";
let valkey: RunningValkey;

beforeAll(async () => void (valkey = await startValkey()));
afterAll(() => valkey.kill());

test("[BUS-1] what a node publishes is heard by every other, by itself never", async () => {
  const nodes = await openNodes(3);
  const heard = nodes.map((node) => collect(node, "rights"));
  nodes[0]?.publish("rights", Buffer.from("gone"));
  nodes[0]?.publish("elsewhere", Buffer.from("other"));
  await until(() => expect(heard[2]).toEqual(["gone"]));
  await until(() => expect(heard[1]).toEqual(["gone"]));
  expect(heard[0]).toEqual([]);
  await closeAll(nodes);
});

test("[BUS-1] messages come whole, of any bytes and length, in the order they were published", async () => {
  const [sender, receiver] = await openNodes(2);
  const messages = [
    Uint8Array.of(),
    Uint8Array.of(0, 13, 10, 255, 0),
    Uint8Array.from({ length: 300_000 }, (_, index) => (index * 31) % 256),
    Buffer.from("perché"),
  ];
  const heard: Uint8Array[] = [];
  receiver?.subscribe("bytes", (message) => heard.push(message));
  for (const message of messages) sender?.publish("bytes", message);
  await until(() => expect(heard).toHaveLength(messages.length));
  expect(heard.map(toHex)).toEqual(messages.map(toHex));
  await closeAll([sender!, receiver!]);
});

test("[BUS-1] who stopped listening hears nothing more, and one that fails keeps no other from hearing", async () => {
  const log = createTestLog();
  const [sender, receiver] = [await openNode(), await openNode({ log })];
  receiver.subscribe("words", () => {
    throw new Error("broken");
  });
  const stopped = vi.fn();
  receiver.subscribe("words", stopped)();
  const heard = collect(receiver, "words");
  sender.publish("words", Buffer.from("one"));
  await until(() => expect(heard).toEqual(["one"]));
  expect(stopped).not.toHaveBeenCalled();
  expect(log.lines.filter(({ level }) => level === "error")).toHaveLength(1);
  await closeAll([sender, receiver]);
});

test("[BUS-2] a server that was gone and is back, empty: both sides learn that they may have missed something", async () => {
  const own = await startValkey();
  const log = createTestLog();
  const nodes = [await openNode({ url: own.url, log }), await openNode({ url: own.url })];
  const gaps = nodes.map((node) => countGaps(node));
  const heard = collect(nodes[1]!, "words");
  await own.kill();
  await until(() => expect(nodes.map((node) => node.isConnected())).toEqual([false, false]));
  for (let index = 0; index < 1_000; index++) nodes[0]?.publish("words", Buffer.alloc(100_000));
  expect(nodes[0]?.bytesWaiting()).toBe(0);
  const back = await startValkey(own.port);
  await until(() => expect(gaps.every(({ count }) => count > 0)).toBe(true));
  await until(() => expect(nodes.map((node) => node.isConnected())).toEqual([true, true]));
  nodes[0]?.publish("words", Buffer.from("again"));
  await until(() => expect(heard).toContain("again"));
  expect(log.lines.filter(({ level }) => level === "warn")).toHaveLength(1);
  await closeAll(nodes);
  await back.kill();
});

test("[BUS-2] a node whose words were dropped has the others look again, though their own lines held", async () => {
  const [sender, receiver] = await openNodes(2);
  const gaps = countGaps(receiver!);
  const heard = collect(receiver!, "words");
  for (let index = 0; index < 20; index++) sender?.publish("words", Buffer.alloc(1024 * 1024));
  expect(sender?.bytesWaiting()).toBeLessThanOrEqual(16 * 1024 * 1024);
  await until(() => expect(gaps.count).toBe(1));
  expect(heard).toHaveLength(16);
  await closeAll([sender!, receiver!]);
});

test("[BUS-3] another installation on the same server, or a stranger on the same channel, is not heard", async () => {
  const [sender, receiver] = [await openNode(), await openNode()];
  const stranger = await openNode({ secret: "another-installation-altogether-0000" });
  const heard = collect(receiver, "words");
  stranger.publish("words", Buffer.from("strange"));
  sender.publish("words", Buffer.from("ours"));
  await until(() => expect(heard).toEqual(["ours"]));
  await closeAll([sender, receiver, stranger]);
});

test("[BUS-4] without a server a node starts, ends, and keeps nothing", async () => {
  const log = createTestLog();
  const bus = createRedisBus({ url: "redis://127.0.0.1:1", secret, log });
  await until(() => expect(log.lines).toHaveLength(1));
  bus.publish("words", Buffer.alloc(1_000));
  expect(bus.bytesWaiting()).toBe(0);
  await bus.close();
});

async function openNode(options: Partial<Parameters<typeof createRedisBus>[0]> = {}) {
  const bus = createRedisBus({ url: valkey.url, secret, log: createTestLog(), ...options });
  await until(() => expect(bus.isConnected()).toBe(true));
  return bus;
}

function openNodes(count: number) {
  return Promise.all(Array.from({ length: count }, () => openNode()));
}

async function closeAll(nodes: readonly Bus[]): Promise<void> {
  await Promise.all(nodes.map((node) => node.close()));
}

function collect(node: Bus, channel: string): string[] {
  const heard: string[] = [];
  node.subscribe(channel, (message) => heard.push(Buffer.from(message).toString()));
  return heard;
}

function countGaps(node: Bus): { count: number } {
  const gaps = { count: 0 };
  node.onGap(() => gaps.count++);
  return gaps;
}

function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
