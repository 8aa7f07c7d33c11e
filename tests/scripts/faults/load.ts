import { runSteadily } from "../../bench/live/steady.ts";
import { Crowd, roomNames } from "../../support/faults/crowd.ts";
import { waitFor } from "../../support/faults/wait-for.ts";
import type { FaultTest } from "./fault-test.ts";

const size = {
  short: { rooms: 6, people: 10, perSecond: 180 },
  long: { rooms: 60, people: 10, perSecond: 1_800 },
};
const warmUpMs = { short: 500, long: 20_000 };
const shortMs = 2_000;
/** The short form runs beside the other checks: there only that everything arrives is judged. */
const atMost = {
  short: { ackP95Ms: 2_000, ackP99Ms: 4_000, shownP95Ms: 2_000, core: 2, memoryMb: 512, drift: 1 },
  long: { ackP95Ms: 150, ackP99Ms: 400, shownP95Ms: 250, core: 0.6, memoryMb: 512, drift: 0.05 },
};
const never = Number.POSITIVE_INFINITY;
const megabyte = 1024 * 1024;

/** Sixty sections with ten people each, thirty edits a second in every one of them. */
export const load: FaultTest = {
  name: "load",
  run(scale, { minutes }) {
    const { rooms, people, perSecond } = size[scale];
    const limit = atMost[scale];
    const names = roomNames(rooms);
    const ms = scale === "short" ? shortMs : minutes * 60_000;
    return Crowd.gather(names, scale, async (crowd) => {
      const peers = names.flatMap((room) => Array.from({ length: people }, () => crowd.open(room)));
      await Promise.all(peers.map(({ joined }) => joined));
      const type = (turn: number) => peers[(turn * 7) % peers.length]!.type();
      await runSteadily(perSecond, warmUpMs[scale], type);
      await crowd.server.figures();
      for (const spread of [crowd.tally.acknowledgedMs, crowd.tally.shownMs]) spread.clear();
      const begun = performance.now();
      await runSteadily(perSecond, ms / 2, type);
      const half = await crowd.server.figures();
      await runSteadily(perSecond, ms / 2, type);
      const after = await crowd.server.figures();
      const core = (half.cpuMs + after.cpuMs) / (performance.now() - begun);
      const undelivered = () => crowd.tally.sent * (people - 1) - crowd.tally.deliveries;
      await waitFor("everything has arrived", () => undelivered() <= 0, 15_000).catch(() => undefined);
      const { acknowledgedMs, shownMs, sent } = crowd.tally;
      const drift = (after.memoryBytes - half.memoryBytes) / half.memoryBytes;
      const figures = {
        sockets: peers.length,
        sent,
        unacknowledged: sent - acknowledgedBy(crowd),
        undelivered: undelivered(),
        ackP95Ms: acknowledgedMs.percentile(0.95) ?? never,
        ackP99Ms: acknowledgedMs.percentile(0.99) ?? never,
        shownP95Ms: shownMs.percentile(0.95) ?? never,
        core: Math.round(core * 100) / 100,
        memoryMb: Math.round(after.memoryBytes / megabyte),
        drift: Math.round(drift * 1000) / 1000,
      };
      const isQuick =
        figures.ackP95Ms <= limit.ackP95Ms &&
        figures.ackP99Ms <= limit.ackP99Ms &&
        figures.shownP95Ms <= limit.shownP95Ms;
      const isSmall = core <= limit.core && figures.memoryMb <= limit.memoryMb && drift <= limit.drift;
      return {
        passed: isQuick && isSmall && figures.unacknowledged === 0 && figures.undelivered === 0,
        figures,
      };
    });
  },
};

/** Without the answers with which clients come in: they are not counted as sent. */
function acknowledgedBy({ peers }: Crowd): number {
  return peers.reduce((sum, peer) => sum + peer.acknowledged - 1, 0);
}
