import { setTimeout as pause } from "node:timers/promises";
import type { Contestant } from "../contestants.ts";
import type { BenchDatabase } from "../database.ts";
import type { Peer } from "../peer.ts";
import { Session } from "../session.ts";
import { round } from "../spread.ts";
import { isNotSecondRelay } from "../who.ts";
import type { Scenario } from "../scenario.ts";

const settlingMs = 1_000;
const lettersPerDocument = 20;

export function memory(lines: number): Scenario {
  return {
    name: "memory",
    about: `${lines} lines that do nothing; ${lines} small documents with a line each`,
    columns: {
      perLineKB: "kB per line",
      perDocumentKB: "kB per document",
      leftPerClosedLineKB: "kB left per closed line",
      rssMB: "MB empty",
    },
    rounds: 1,
    isFor: isNotSecondRelay,
    run: (contestant, database) => runMemory(contestant, database, { lines }),
  };
}

/** What a line costs that does nothing, and a small document with its line. */
async function runMemory(contestant: Contestant, database: BenchDatabase, plan: { readonly lines: number }) {
  const session = new Session(contestant, database);
  try {
    const [one = "", ...rooms] = session.roomNames(plan.lines + 1);
    await session.start([one, ...rooms]);
    // What the process allocates once is not the lines'.
    session.closePeers(await session.openMany(Array.from({ length: 100 }, () => one)));
    const empty = await readRss(session);
    const lines = await session.openMany(Array.from({ length: plan.lines }, () => one));
    const withLines = await readRss(session);
    session.closePeers(lines);
    const closed = await readRss(session);
    write(await session.openMany(rooms, plan.lines));
    const withDocuments = await readRss(session);
    const kilobytesEach = (bytes: number) => round(bytes / 1000 / plan.lines);
    return {
      perLineKB: kilobytesEach(withLines - empty),
      perDocumentKB: kilobytesEach(withDocuments - Math.max(empty, closed)),
      leftPerClosedLineKB: kilobytesEach(closed - empty),
      rssMB: round(empty / 1e6),
    };
  } finally {
    await session.end();
  }
}

async function readRss(session: Session): Promise<number> {
  await pause(settlingMs);
  return (await session.server.usageAfterGc()).rssBytes;
}

function write(peers: readonly Peer[]): void {
  for (const peer of peers) for (let letter = 0; letter < lettersPerDocument; letter++) peer.type();
}
