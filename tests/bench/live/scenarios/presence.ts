import type { Contestant } from "../contestants.ts";
import type { BenchDatabase } from "../database.ts";
import { Session } from "../session.ts";
import { round } from "../spread.ts";
import { runSteadily } from "../steady.ts";
import { isNotSecondRelay } from "../who.ts";
import type { Scenario } from "../scenario.ts";

export interface PresencePlan {
  readonly people: number;
  /** of them, whose carets move */
  readonly moving: number;
  /** before it is measured: where little happens, it takes long until a server has been compiled as far as it will be */
  readonly settlingMs: number;
  readonly measuredMs: number;
}

/** Stock clients say that they are still here every 15 s. */
const renewedEveryMs = 15_000;
const movesPerSecond = 5;
const comingMs = 3_500;

export function presence(
  name: string,
  plan: PresencePlan,
  isFor: Scenario["isFor"] = isNotSecondRelay,
): Scenario {
  return {
    name,
    about: `${plan.people} people in one room look on, ${plan.moving} carets move`,
    columns: {
      load: "core",
      messagesPerSecond: "messages/s",
      kilobytesPerSecond: "kB/s",
      "caretMs.p50": "a caret shown after, p50 ms",
      "caretMs.p99": "p99",
      messagesOnComing: "messages while they come",
    },
    rounds: 1,
    isFor,
    run: (contestant, database) => runPresence(contestant, database, plan),
  };
}

/** People who only look on, and some whose carets move. */
async function runPresence(contestant: Contestant, database: BenchDatabase, plan: PresencePlan) {
  const session = new Session(contestant, database);
  try {
    const [room = ""] = session.roomNames(1);
    await session.start([room]);
    const peers = await session.openMany(Array.from({ length: plan.people }, () => room));
    session.tally.clear();
    await runSteadily(plan.people, 1_000, (turn) => peers[turn]?.show(stateOf(0)));
    const idle = peers.slice(plan.moving);
    const moving = peers.slice(0, plan.moving);
    const live = async (ms: number) => {
      await Promise.all([
        runSteadily((idle.length / renewedEveryMs) * 1000, ms, (turn) =>
          idle[turn % idle.length]?.show(stateOf(0)),
        ),
        runSteadily(moving.length * movesPerSecond, ms, (turn) =>
          moving[turn % moving.length]?.show({ ...stateOf(turn + 1), movedAt: performance.now() }),
        ),
      ]);
    };
    await live(comingMs);
    const messagesOnComing = session.tally.messages;
    await live(plan.settlingMs);
    const measured = await session.measure(() => live(plan.measuredMs));
    return {
      load: round(measured.cpuMs / measured.wallMs),
      messagesPerSecond: Math.round((session.tally.messages / measured.wallMs) * 1000),
      kilobytesPerSecond: Math.round(session.tally.bytes / measured.wallMs),
      caretMs: session.tally.caretMs.summary(),
      messagesOnComing,
      generatorLoad: round(measured.generatorLoad),
    };
  } finally {
    await session.end();
  }
}

function stateOf(index: number): object {
  return {
    caret: { anchor: { client: 1_879_048_192, clock: index }, head: { client: 1_879_048_192, clock: index } },
  };
}
