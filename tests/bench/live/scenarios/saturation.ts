import type { Contestant } from "../contestants.ts";
import type { BenchDatabase } from "../database.ts";
import type { Peer } from "../peer.ts";
import { Session } from "../session.ts";
import { round } from "../spread.ts";
import { runSteadily } from "../steady.ts";
import { isNotSecondRelay } from "../who.ts";
import type { Scenario } from "../scenario.ts";

export interface Saturation {
  readonly rooms: number;
  readonly perRoom: number;
  readonly firstPerSecond: number;
  readonly stepMs: number;
}

/** First in large steps, then from the last that was kept up with in small ones. */
const factors = [1.6, 1.15] as const;
const longestMs = 200;
const leastDelivered = 0.95;
const settlingMs = 500;
const tries = 3;

export function saturation(plan: Saturation, isFor: Scenario["isFor"] = isNotSecondRelay): Scenario {
  return {
    name: "saturation",
    about: `${plan.rooms} × ${plan.perRoom} clients write faster and faster, until p99 is above 200 ms`,
    columns: {
      updatesPerSecond: "updates/s taken in",
      deliveriesPerSecond: "deliveries/s",
      load: "core",
      databaseLoad: "database",
      generatorLoad: "generator",
    },
    rounds: 3,
    isFor,
    run: (contestant, database) => runSaturation(contestant, database, plan),
  };
}

/** Everyone writes in small rooms, faster and faster, until one update in a hundred takes longer than 200 ms. */
async function runSaturation(contestant: Contestant, database: BenchDatabase, plan: Saturation) {
  const session = new Session(contestant, database);
  try {
    const rooms = session.roomNames(plan.rooms);
    await session.start(rooms, { isLimited: false });
    const peers = await session.openMany(Array.from({ length: plan.perRoom }, () => rooms).flat());
    let best: Step | null = null;
    for (const factor of factors) {
      for (let isKept = true; isKept; ) {
        const perSecond: number = best === null ? plan.firstPerSecond : best.perSecond * factor;
        const step = await tryStep(session, peers, { ...plan, perSecond });
        isKept = step !== null;
        best = step ?? best;
      }
    }
    if (best === null) throw new Error(`not even ${plan.firstPerSecond} updates a second were kept up with`);
    return best;
  } finally {
    await session.end();
  }
}

type Step = NonNullable<Awaited<ReturnType<typeof runStep>>>;

/** A few times: a moment in which the machine did something else is not the server's limit. */
async function tryStep(...step: Parameters<typeof runStep>): Promise<Step | null> {
  for (let left = tries; left > 0; left--) {
    const outcome = await runStep(...step);
    if (outcome !== null) return outcome;
  }
  return null;
}

/** Null when the server no longer keeps up. That the generator hears late of what was in time does not count. */
async function runStep(
  session: Session,
  peers: readonly Peer[],
  { perSecond, perRoom, stepMs }: Saturation & { readonly perSecond: number },
) {
  const write = (ms: number) =>
    runSteadily(perSecond, ms, (turn) => peers[(turn * 7) % peers.length]?.type());
  await write(settlingMs);
  const measured = await session.measure(() => write(stepMs));
  const { tally } = session;
  const isLate = (tally.shownMs.percentile(0.99) ?? 0) - measured.generatorLateMs > longestMs;
  if (isLate || tally.deliveries < tally.sent * (perRoom - 1) * leastDelivered) return null;
  return {
    perSecond,
    updatesPerSecond: Math.round((tally.sent / measured.wallMs) * 1000),
    deliveriesPerSecond: Math.round((tally.deliveries / measured.wallMs) * 1000),
    load: round(measured.cpuMs / measured.wallMs),
    databaseLoad: round(measured.databaseCpuMs / measured.wallMs),
    generatorLoad: round(measured.generatorLoad),
  };
}
