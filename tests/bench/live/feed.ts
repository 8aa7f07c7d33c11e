import { setTimeout as pause } from "node:timers/promises";
import type { Peer } from "./peer.ts";

const atOnce = 500;
const patienceMs = 20_000;

/** Sends updates as fast as the server takes them in: it says so, or sends them back. */
export async function feed(peer: Peer, updates: readonly Uint8Array[]): Promise<void> {
  const taken = () => Math.max(peer.acknowledged, peer.heardUpdates);
  const before = taken();
  for (let from = 0; from < updates.length; from += atOnce) {
    for (const update of updates.slice(from, from + atOnce)) peer.sendUpdate(update);
    const until = before + Math.min(from + atOnce, updates.length);
    const deadline = performance.now() + patienceMs;
    while (taken() < until) {
      if (peer.isClosed) throw new Error("the server ended the line of the one who writes");
      if (performance.now() > deadline) throw new Error(`${until} updates sent, ${taken()} taken in`);
      await pause(1);
    }
  }
}
