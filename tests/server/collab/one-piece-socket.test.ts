import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { OnePieceSocket } from "../../../server/collab/lines/one-piece-socket.ts";
import { until } from "../../support/until.ts";

/** Round every length at which the head of a frame changes, and where `ws` itself sends. */
const lengths = [0, 1, 125, 126, 127, 255, 256, 8_192, 8_193, 65_535, 65_536, 3];

test("every message arrives whole and in order, whatever its length and whoever else gets it", async () => {
  const line = await connect();
  const messages = lengths.map((length) => new Uint8Array(length).map((_, index) => index + length));
  for (const message of messages) for (const end of line.serverEnds) end.send(message);
  for (const heard of line.heard) {
    await until(() => expect(heard.map((each) => each.length)).toEqual(lengths));
    for (const [index, message] of messages.entries()) expect(heard[index]!.equals(message)).toBe(true);
  }
});

test("two messages sent as one piece arrive as two, in their order", async () => {
  const line = await connect();
  const pairs = lengths.flatMap((first) => lengths.map((second) => [first, second] as const));
  for (const [first, second] of pairs)
    line.serverEnds[0]!.sendTogether([new Uint8Array(first).fill(1), new Uint8Array(second).fill(2)]);
  const [heard] = line.heard;
  await until(() => expect(heard!.map(({ length }) => length)).toEqual(pairs.flat()));
  expect(heard!.every((message, index) => message.every((byte) => byte === 1 + (index % 2)))).toBe(true);
});

test("[SAVE-5] a line that is asked for a sign of life gives one, between its messages", async () => {
  const line = await connect();
  const end = line.serverEnds[0]!;
  const onPong = vi.fn();
  end.on("pong", onPong);
  end.send(Uint8Array.of(1));
  end.ping();
  end.send(Uint8Array.of(2));
  await until(() => expect(onPong).toHaveBeenCalledOnce());
  expect(line.heard[0]!.map(([byte]) => byte)).toEqual([1, 2]);
});

test("a slow reader's waiting bytes are counted, also those of short messages", async () => {
  const line = await connect();
  line.clients[0]!.pause();
  const end = line.serverEnds[0]!;
  const message = new Uint8Array(10_000);
  // More than the buffers of the system hold.
  for (let sent = 0; sent < 2_000; sent++) end.send(message);
  expect(end.bufferedAmount).toBeGreaterThan(1_000_000);
});

test("long messages that wait for readers are there once, not once for each", async () => {
  const line = await connect();
  for (const client of line.clients) client.pause();
  const messages = Array.from({ length: 10 }, () => new Uint8Array(32_768));
  const before = process.memoryUsage().arrayBuffers;
  for (let times = 0; times < 100; times++)
    for (const end of line.serverEnds) end.sendTogether([...messages, Uint8Array.of(1)]);
  const waiting = line.serverEnds.reduce((sum, end) => sum + end.bufferedAmount, 0);
  expect(waiting).toBeGreaterThan(40_000_000);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4_000_000);
});

/** Two lines of one server, and what each client hears. */
async function connect() {
  const server = createServer();
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const serverEnds: OnePieceSocket[] = [];
  server.on("upgrade", (request, stream, head) =>
    sockets.handleUpgrade(request, stream, head, (socket) =>
      serverEnds.push(new OnePieceSocket(socket, stream)),
    ),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const heard: Buffer[][] = [[], []];
  const clients = heard.map((own) => {
    const client = new WebSocket(`ws://127.0.0.1:${port}`);
    return client.on("message", (message: Buffer) => own.push(message));
  });
  await until(() => expect(serverEnds).toHaveLength(clients.length));
  await until(() => expect(clients.every(({ readyState }) => readyState === WebSocket.OPEN)).toBe(true));
  onTestFinished(() => {
    for (const client of clients) client.terminate();
    server.close();
  });
  return { serverEnds, clients, heard };
}
