import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Contestant } from "../contestants.ts";
import type { BenchDatabase } from "../database.ts";
import type { Edits } from "../edits.ts";
import { feed } from "../feed.ts";
import type { Peer } from "../peer.ts";
import { Session } from "../session.ts";
import { round } from "../spread.ts";
import { runSteadily } from "../steady.ts";
import { isStoring } from "../who.ts";
import type { Scenario } from "../scenario.ts";

/** After the last edit: peers store two seconds later, and one that is behind with it is still busy. */
const storingMs = 4_000;
const longestStoringMs = 60_000;
const restingLoad = 0.1;
const wholeWithinMs = 30_000;
const warmOpenings = 20;
const unlimited = { isLimited: false } as const;

export function opening(name: string, about: string, write: () => Edits): Scenario {
  let edits: Edits | null = null;
  return {
    name,
    about,
    columns: {
      firstOpenMs: "first open after a start, ms",
      nextOpenMs: "after the next start",
      warmCpuMs: "open again, CPU ms",
      longestStallMs: "longest stall of others, ms",
      takingInCpuMs: "taking in, CPU ms",
      storedToText: "stored / text",
    },
    rounds: 1,
    isFor: isStoring,
    run: (contestant, database) => runOpening(contestant, database, (edits ??= write())),
  };
}

/** A long document is taken in, then opened by a server that has just started, twice, and by one that has it. */
async function runOpening(contestant: Contestant, database: BenchDatabase, edits: Edits) {
  const session = new Session(contestant, database);
  try {
    const rooms = session.roomNames(2) as [string, string];
    await session.start(rooms, unlimited);
    const writer = session.open(rooms[0], 0);
    await writer.joined;
    const fed = await session.measure(() => feed(writer, edits.updates));
    session.closePeers([writer]);
    await whenStored(session);
    const first = await openCold(session, rooms, edits.textBytes);
    const again = await openCold(session, rooms, edits.textBytes);
    const warmCpuMs = await openWarm(session, rooms[0]);
    const storedBytes = await measureStored(session);
    return {
      takingInCpuMs: round(fed.cpuMs),
      firstOpenMs: first.ms,
      longestStallMs: first.longestStallMs,
      nextOpenMs: again.ms,
      warmCpuMs,
      documentKB: round(again.documentBytes / 1000),
      storedToText: round(storedBytes / edits.textBytes),
    };
  } finally {
    await session.end();
  }
}

/** In a server that has just started, while two people write in another document. */
async function openCold(session: Session, [room, neighbours]: readonly [string, string], textBytes: number) {
  await session.stopServer();
  await session.start([room, neighbours], unlimited);
  const [writer, reader] = [session.open(neighbours, 10), session.open(neighbours, 15)];
  await Promise.all([writer.joined, reader.joined]);
  session.tally.clear();
  const writing = runSteadily(100, 2_000, () => writer.type());
  await pause(500);
  const startedAt = performance.now();
  const opened = session.open(room, 20);
  await whenWhole(opened, textBytes);
  const ms = round(performance.now() - startedAt);
  await writing;
  session.closePeers([writer, reader, opened]);
  return { ms, documentBytes: opened.documentBytes, longestStallMs: session.tally.shownMs.percentile(1) };
}

async function whenStored(session: Session): Promise<void> {
  const deadline = performance.now() + longestStoringMs;
  for (let load = 1; load > restingLoad && performance.now() < deadline; ) {
    const { cpuMs, wallMs } = await session.measure(() => pause(storingMs));
    load = cpuMs / wallMs;
  }
}

/** The answer to the first question may come before the document is loaded, and the text after it. */
async function whenWhole(peer: Peer, textBytes: number): Promise<void> {
  await peer.joined;
  const deadline = performance.now() + wholeWithinMs;
  while (peer.documentBytes < textBytes) {
    if (peer.isClosed) throw new Error("the server ended the line of the one who reads");
    if (performance.now() > deadline)
      throw new Error(`of ${textBytes} bytes of text ${peer.documentBytes} came back after a start`);
    await pause(1);
  }
}

async function openWarm(session: Session, room: string): Promise<number> {
  const openAll = async () => {
    for (let index = 0; index < warmOpenings; index++) await session.open(room, 100 + index).joined;
  };
  await openAll();
  const { cpuMs } = await session.measure(openAll);
  return round(cpuMs / warmOpenings);
}

async function measureStored(session: Session): Promise<number> {
  if (session.contestant.stores !== "database") return sizeOf(session.storePath);
  const [row] = await session.database.query<{ readonly bytes: string }>(
    `SELECT (SELECT coalesce(sum(octet_length(bytes)), 0) FROM "DocumentUpdate" u WHERE u."documentId" = d.id) +
            (SELECT coalesce(sum(octet_length(bytes)), 0) FROM "DocumentSegment" p WHERE p."documentId" = d.id) +
            (SELECT coalesce(sum(octet_length(state)), 0) FROM "DocumentSnapshot" s WHERE s."documentId" = d.id) AS bytes
       FROM "LiveDocument" d WHERE name = 'section/' || $1`,
    [session.roomNames(1)[0]],
  );
  return Number(row?.bytes);
}

function sizeOf(place: string): number {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found === undefined) return Number.NaN;
  if (!found.isDirectory()) return found.size;
  return readdirSync(place).reduce((sum, name) => sum + sizeOf(path.join(place, name)), 0);
}
