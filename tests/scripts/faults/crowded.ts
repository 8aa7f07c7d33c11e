import { runSteadily } from "../../bench/live/steady.ts";
import { Crowd } from "../../support/faults/crowd.ts";
import { waitFor } from "../../support/faults/wait-for.ts";
import type { FaultTest } from "./fault-test.ts";

const size = { short: { writers: 10, readers: 20 }, long: { writers: 50, readers: 100 } };
const writesPerSecond = 4;
const movesPerSecond = 2;
const lastsMs = { short: 2_000, long: 60_000 };
const never = Number.POSITIVE_INFINITY;
const ackP95Ms = { short: 2_000, long: 250 };

/** One section in which fifty write, a hundred read, and all move their carets. */
export const crowded: FaultTest = {
  name: "crowded",
  run(scale) {
    const { writers, readers } = size[scale];
    return Crowd.gather(["r0"], scale, async (crowd) => {
      const peers = Array.from({ length: writers + readers }, () => crowd.open("r0"));
      await Promise.all(peers.map(({ joined }) => joined));
      const others = peers.length - 1;
      crowd.tally.clear();
      await Promise.all([
        runSteadily(writers * writesPerSecond, lastsMs[scale], (turn) => peers[turn % writers]!.type()),
        runSteadily(peers.length * movesPerSecond, lastsMs[scale], (turn) =>
          peers[turn % peers.length]!.show({ movedAt: performance.now() }),
        ),
      ]);
      const { tally } = crowd;
      const undelivered = () => tally.sent * others - tally.deliveries;
      await waitFor("everything has arrived", () => undelivered() <= 0, 15_000).catch(() => undefined);
      const seconds = lastsMs[scale] / 1000;
      const p95Ms = tally.acknowledgedMs.percentile(0.95) ?? never;
      return {
        passed: undelivered() === 0 && p95Ms <= ackP95Ms[scale],
        figures: {
          people: peers.length,
          sent: tally.sent,
          undelivered: undelivered(),
          ackP95Ms: p95Ms,
          shownP95Ms: tally.shownMs.percentile(0.95) ?? never,
          caretP95Ms: tally.caretMs.percentile(0.95) ?? never,
          messagesToEachPerSecond: Math.round(tally.messages / peers.length / seconds),
        },
      };
    });
  },
};
