import { setTimeout as pause } from "node:timers/promises";
import { closeCodes, messageTooBig } from "../../../app/collab/close-codes.ts";
import { savedQuestion } from "../../../app/collab/wire.ts";
import { step1Frame } from "../../../server/collab/wire/frames.ts";
import { accountMarks, isWhole } from "../../support/faults/account-marks.ts";
import { FaultyServer } from "../../support/faults/faulty-server.ts";
import { SilentSockets } from "../../support/faults/silent-sockets.ts";
import { allSaved, waitUntil } from "../../support/faults/wait-for.ts";
import { AttackLine, type AttackTarget } from "../../support/hostile/attack-line.ts";
import { LiveWriter } from "../../support/live-writer.ts";
import { sectionText } from "../../../app/document/workspace-document.ts";
import type { FaultTest } from "./fault-test.ts";

const place = { workspaceId: "workspace", documentName: "section/needs" };
const silent = { short: 300, long: 2_000 };
const unread = { short: 10, long: 50 };
const floodPerSecond = { short: 1_000, long: 200 };
const silentForMs = 5_000;
/** A copy for each who does not read would be four megabytes for each. */
const memoryMb = { short: 25, long: 50 };
const megabyte = 1024 * 1024;
const textLength = 400_000;

/** Too large, too often, too much that is not read, too many who say nothing: each ends its own line only. */
export const limits: FaultTest = {
  name: "limits",
  async run(scale) {
    const server = await FaultyServer.start({ ...place, documents: [place.documentName] });
    const target = { ...place, port: server.port };
    const honest = new LiveWriter({ ...place, memberId: "anna" }, server.port);
    try {
      await allSaved([honest]);
      const writing = setInterval(() => honest.write(), 100);
      const tooBig = await sendTooMuch(target);
      const flood = await sendTooOften(target, floodPerSecond[scale]);
      const silence = await keepSilent(target, silent[scale]);
      clearInterval(writing);
      sectionText(honest.connection.doc).insert(0, "x".repeat(textLength), {});
      await allSaved([honest]);
      const readers = await readNothing(server, target, unread[scale]);
      await allSaved([honest]);
      const account = await accountMarks(server, [honest]);
      honest.connection.destroy();
      const { compression } = tooBig;
      return {
        passed:
          tooBig.code === messageTooBig &&
          compression === "" &&
          flood.code === closeCodes.tooMany &&
          silence.lastClosedMs <= silentForMs &&
          readers.left === 0 &&
          readers.memoryMb <= memoryMb[scale] &&
          isWhole(account) &&
          !server.hasExited,
        figures: {
          tooBig: tooBig.code ?? 0,
          compression: compression === "" ? "not agreed to" : compression,
          flood: flood.code ?? 0,
          floodTaken: flood.taken,
          silent: silent[scale],
          silentClosedMs: silence.lastClosedMs,
          unread: unread[scale],
          unreadLeft: readers.left,
          unreadMemoryMb: readers.memoryMb,
          ...account,
        },
      };
    } finally {
      await server.stop();
    }
  },
};

async function sendTooMuch(target: AttackTarget) {
  const line = await AttackLine.open(target, "mallory", { perMessageDeflate: true });
  const { compression } = line;
  const { code } = await line.send(new Uint8Array(megabyte + 1));
  return { code, compression };
}

/** Until the line is closed, or a minute is over. */
async function sendTooOften(target: AttackTarget, perSecond: number) {
  const line = await AttackLine.open(target, "mallory");
  let taken = 0;
  for (const end = performance.now() + 60_000; line.isOpen && performance.now() < end; ) {
    for (let each = 0; each < perSecond / 50; each++, taken++) line.say(savedQuestion);
    await pause(20);
  }
  line.close();
  return { code: line.closedWith, taken };
}

/** A third says nothing, a third stops in the middle, a third is refused and does not hang up. */
async function keepSilent({ port, workspaceId, documentName }: AttackTarget, count: number) {
  const path = `/live/${workspaceId}/${documentName}`;
  const request = `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n`;
  const rest = "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
  const words = ["", request, request + rest];
  const sockets = await SilentSockets.open(port, words, count);
  return { lastClosedMs: Math.round(await sockets.whenClosed(60_000)) };
}

/** They ask for the document as often as they may, and take nothing of it from the line. */
async function readNothing(server: FaultyServer, target: AttackTarget, count: number) {
  const before = await server.figures();
  const lines = await Promise.all(
    Array.from({ length: count }, (_, index) => AttackLine.open(target, `reader${index}`)),
  );
  for (const line of lines) line.stopReading();
  let mostBytes = 0;
  for (let round = 0; round < 55; round++) {
    for (const line of lines) line.say(step1Frame(Uint8Array.of(0)));
    mostBytes = Math.max(mostBytes, (await server.figures()).memoryBytes);
  }
  const left = async () => (await server.figures()).sockets - before.sockets;
  await waitUntil("they are gone", async () => (await left()) <= 0, 10_000).catch(() => undefined);
  const result = { left: await left(), memoryMb: Math.round((mostBytes - before.memoryBytes) / megabyte) };
  for (const line of lines) line.close();
  return result;
}
