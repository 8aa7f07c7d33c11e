import { setTimeout as pause } from "node:timers/promises";
import * as Y from "yjs";
import { sectionText } from "../../../app/document/workspace-document.ts";
import type { Peer } from "../../bench/live/peer.ts";
import { Crowd, roomNames } from "../../support/faults/crowd.ts";
import { percentile } from "../../support/faults/percentile.ts";
import { waitFor } from "../../support/faults/wait-for.ts";
import type { FaultTest } from "./fault-test.ts";

const size = {
  short: { openers: 30, openWithinMs: 1_000, rooms: 6, back: 60 },
  long: { openers: 150, openWithinMs: 5_000, rooms: 60, back: 600 },
};
const textBytes = 1_000_000;
const atMost = {
  short: { openP95Ms: 6_000, memoryMb: 250, backMs: 30_000, lateP99Ms: 1_000 },
  long: { openP95Ms: 3_000, memoryMb: 250, backMs: 30_000, lateP99Ms: 200 },
};
const megabyte = 1024 * 1024;

/** Many open one long section within seconds; then the server restarts, and everybody comes back at once. */
export const herd: FaultTest = {
  name: "herd",
  run(scale) {
    const { openers, openWithinMs, rooms, back } = size[scale];
    const names = roomNames(rooms);
    return Crowd.gather(names, scale, async (crowd) => {
      await writeLong(crowd, names[0]!);
      const before = await crowd.server.figures();
      const watch = watchMemory(crowd);
      const openMs = await openAll(crowd, { room: names[0]!, openers, withinMs: openWithinMs });
      const grownMb = ((await watch.stop()) - before.memoryBytes) / megabyte;
      crowd.closeAll();

      await crowd.restart();
      await crowd.server.figures();
      const begun = performance.now();
      const peers = Array.from({ length: back }, (_, index) => crowd.open(names[index % names.length]!));
      await Promise.all(peers.map(({ joined }) => joined));
      const backMs = performance.now() - begun;
      const { lateP99Ms } = await crowd.server.figures();

      const limit = atMost[scale];
      const openP95Ms = percentile(openMs, 95);
      return {
        passed:
          openP95Ms <= limit.openP95Ms &&
          grownMb <= limit.memoryMb &&
          backMs <= limit.backMs &&
          lateP99Ms <= limit.lateP99Ms,
        figures: {
          openers,
          openP50Ms: percentile(openMs, 50),
          openP95Ms,
          grownMb: Math.round(grownMb),
          back,
          backMs: Math.round(backMs),
          lateP99Ms,
        },
      };
    });
  },
};

/** In pieces that one message may hold. */
async function writeLong(crowd: Crowd, room: string): Promise<void> {
  const doc = new Y.Doc({ gc: false });
  const writer = crowd.open(room);
  await writer.joined;
  let sent = 1;
  for (let written = 0; written < textBytes; written += 50_000, sent++) {
    const before = Y.encodeStateVector(doc);
    sectionText(doc).insert(0, "parola ".repeat(50_000 / 7), {});
    writer.sendUpdate(Y.encodeStateAsUpdate(doc, before));
  }
  await waitFor("the long text is stored", () => writer.acknowledged >= sent);
  crowd.closeAll();
}

async function openAll(
  crowd: Crowd,
  { room, openers, withinMs }: { readonly room: string; readonly openers: number; readonly withinMs: number },
): Promise<readonly number[]> {
  const opening: Promise<number>[] = [];
  for (let index = 0; index < openers; index++) {
    opening.push(whenWhole(crowd.open(room)));
    await pause(withinMs / openers);
  }
  return Promise.all(opening);
}

function whenWhole(peer: Peer): Promise<number> {
  return waitFor("the whole text is here", () => peer.documentBytes >= 0.95 * textBytes, 60_000);
}

function watchMemory(crowd: Crowd): { stop(): Promise<number> } {
  let most = 0;
  const end = new AbortController();
  const watching = (async () => {
    while (!end.signal.aborted) {
      most = Math.max(most, (await crowd.server.figures()).memoryBytes);
      await pause(50);
    }
  })();
  return {
    async stop() {
      end.abort();
      await watching;
      return most;
    },
  };
}
