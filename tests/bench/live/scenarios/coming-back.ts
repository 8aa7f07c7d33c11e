import { setTimeout as pause } from "node:timers/promises";
import * as Y from "yjs";
import type { Contestant } from "../contestants.ts";
import type { BenchDatabase } from "../database.ts";
import { writeKeystrokes } from "../edits.ts";
import { feed } from "../feed.ts";
import { Session } from "../session.ts";
import { round } from "../spread.ts";
import { isStoring } from "../who.ts";
import type { Scenario } from "../scenario.ts";

export interface ComingBack {
  readonly clients: number;
  readonly rooms: number;
  readonly keystrokesPerRoom: number;
  readonly hold: "nothing" | "everything";
}

const storingMs = 4_000;
const unlimited = { isLimited: false } as const;

export function comingBack(name: string, plan: ComingBack): Scenario {
  return {
    name,
    about: `${plan.clients} clients back at once in ${plan.rooms} room(s); they hold ${plan.hold}`,
    columns: { allBackMs: "all have the document after, ms" },
    rounds: 3,
    isFor: isStoring,
    run: (contestant, database) => runComingBack(contestant, database, plan),
  };
}

/** A server starts again and everyone comes back in the same moment. */
async function runComingBack(contestant: Contestant, database: BenchDatabase, plan: ComingBack) {
  const session = new Session(contestant, database);
  try {
    const rooms = session.roomNames(plan.rooms);
    await session.start(rooms, unlimited);
    const { updates } = writeKeystrokes(plan.keystrokesPerRoom);
    const writers = await session.openMany(rooms);
    await Promise.all(writers.map((writer) => feed(writer, updates)));
    session.closePeers(writers);
    await pause(storingMs);
    await session.stopServer();
    await session.start(rooms, unlimited);
    const more = plan.hold === "everything" ? { stateVector: stateVectorOf(updates) } : {};
    const startedAt = performance.now();
    const back = Array.from({ length: plan.clients }, (_, index) =>
      session.open(rooms[index % rooms.length] ?? "", 1_000 + index, more),
    );
    await Promise.all(back.map((peer) => peer.joined));
    return { allBackMs: round(performance.now() - startedAt) };
  } finally {
    await session.end();
  }
}

function stateVectorOf(updates: readonly Uint8Array[]): Uint8Array {
  return Y.encodeStateVectorFromUpdate(Y.mergeUpdates([...updates]));
}
