import type { Contestant } from "../contestants.ts";
import type { BenchDatabase } from "../database.ts";
import type { Peer } from "../peer.ts";
import { Session } from "../session.ts";
import { round } from "../spread.ts";
import { runSteadily } from "../steady.ts";
import { isNotAcknowledgingRelay } from "../who.ts";
import type { Scenario } from "../scenario.ts";

export interface FanOut {
  readonly rooms: number;
  readonly perRoom: number;
  readonly writersPerRoom: number;
  /** of each writer */
  readonly perSecond: number;
  readonly warmUpMs: number;
  readonly measuredMs: number;
  readonly rounds?: number;
}

export function fanOut(
  name: string,
  plan: FanOut,
  isFor: Scenario["isFor"] = isNotAcknowledgingRelay,
): Scenario {
  const { rooms, perRoom, writersPerRoom, perSecond } = plan;
  const about = `${rooms} × ${perRoom} clients, ${writersPerRoom} write ${perSecond} × a second`;
  return {
    name,
    about,
    columns: fanOutColumns,
    rounds: plan.rounds ?? 3,
    isFor,
    run: (contestant, database) => runFanOut(contestant, database, plan),
  };
}

/** Some write steadily, everyone in their room gets it. */
async function runFanOut(contestant: Contestant, database: BenchDatabase, plan: FanOut) {
  const session = new Session(contestant, database);
  try {
    const rooms = session.roomNames(plan.rooms);
    await session.start(rooms);
    const peers = await session.openMany(Array.from({ length: plan.perRoom }, () => rooms).flat());
    const writers = peers.slice(0, plan.writersPerRoom * plan.rooms);
    await write(writers, plan, plan.warmUpMs);
    const measured = await session.measure(() => write(writers, plan, plan.measuredMs));
    const { tally } = session;
    return {
      deliveriesPerCpuSecond: Math.round((tally.deliveries / measured.cpuMs) * 1000),
      messagesPerCpuSecond: Math.round((tally.messages / measured.cpuMs) * 1000),
      deliveriesPerSecond: Math.round((tally.deliveries / measured.wallMs) * 1000),
      deliveredShare: round(tally.deliveries / (tally.sent * (plan.perRoom - 1))),
      messagesPerSecond: Math.round((tally.messages / measured.wallMs) * 1000),
      load: round(measured.cpuMs / measured.wallMs),
      databaseLoad: round(measured.databaseCpuMs / measured.wallMs),
      generatorLoad: round(measured.generatorLoad),
      shownMs: tally.shownMs.summary(),
      acknowledgedMs: tally.acknowledgedMs.summary(),
      rssMB: round(measured.after.rssBytes / 1e6),
      lostClients: session.lostPeers(),
    };
  } finally {
    await session.end();
  }
}

function write(writers: readonly Peer[], plan: FanOut, ms: number): Promise<void> {
  const perSecond = writers.length * plan.perSecond;
  return runSteadily(perSecond, ms, (turn) => writers[turn % writers.length]?.type());
}

const fanOutColumns = {
  deliveriesPerCpuSecond: "deliveries per CPU second",
  "shownMs.p50": "shown to others, p50 ms",
  "shownMs.p99": "p99",
  "acknowledgedMs.p50": "acknowledged, p50 ms",
  "acknowledgedMs.p99": "p99",
  load: "core",
  databaseLoad: "database",
  rssMB: "MB",
};
