import { closeCodes } from "../../../app/collab/close-codes.ts";
import { percentile } from "../../support/faults/percentile.ts";
import { allSaved } from "../../support/faults/wait-for.ts";
import { watchReturns } from "../../support/faults/watch-returns.ts";
import type { LiveWriter } from "../../support/live-writer.ts";
import { type Installation, withInstallation } from "../../support/nodes/installation.ts";
import type { RunningNode } from "../../support/nodes/running-node.ts";
import { account, letGo, openWriters, whenAlike, writeFor } from "../../support/nodes/writers.ts";
import type { FaultTest } from "./fault-test.ts";

/** on each of two nodes, so many at each document */
const people = { short: 6, long: 100 } as const;
const documents = { short: ["section/needs"], long: Array.from({ length: 20 }, (_, n) => `section/s${n}`) };
const writesPerSecond = { short: 4, long: 0.5 };
const backWithinMs = 30_000;
const drainMs = 10_000;
const backP95Ms = 5_000;

/** Each node is replaced by a new one while everybody writes, as a proxy would do it: nobody loses anything. */
export const rollingRestart: FaultTest = {
  name: "rolling-restart",
  run: (scale) =>
    withInstallation(async (installation) => {
      const writers = await openWriters(installation, people[scale], documents[scale]);
      const returnsMs = watchReturns(writers);
      const end = new AbortController();
      const writing = writeUntil(end.signal, writers, writesPerSecond[scale]);
      const [first, second] = installation.nodes;
      const newFirst = await replace(installation, writers, { old: first, other: second });
      const newSecond = await replace(installation, writers, { old: second, other: newFirst.node });
      end.abort();
      await writing;
      await allSaved(writers, backWithinMs);
      await whenAlike(writers);
      const result = await account(installation, writers);
      letGo(writers);
      const refused = writers.filter((writer) => writer.isRefused).length;
      const longestDrainMs = Math.round(Math.max(newFirst.drainMs, newSecond.drainMs));
      const p95Ms = percentile(returnsMs, 95);
      const codes = [...new Set(writers.flatMap((writer) => writer.closedWith))].sort();
      return {
        passed:
          result.isWhole &&
          refused === 0 &&
          longestDrainMs <= drainMs &&
          p95Ms <= backP95Ms &&
          codes.every((code) => code === closeCodes.restart),
        figures: {
          editors: writers.length,
          ...result,
          refused,
          drainMs: longestDrainMs,
          returns: returnsMs.length,
          backP50Ms: percentile(returnsMs, 50),
          backP95Ms: p95Ms,
          closedWith: codes.map(String),
        },
      };
    }),
};

async function writeUntil(end: AbortSignal, writers: readonly LiveWriter[], perSecond: number) {
  while (!end.aborted) await writeFor(writers, 500, perSecond);
}

/** Everybody who loses the line comes back on the other node, and the next time on the new one. */
async function replace(
  installation: Installation,
  writers: readonly LiveWriter[],
  { old, other }: { readonly old: RunningNode; readonly other: RunningNode },
): Promise<{ readonly node: RunningNode; readonly drainMs: number }> {
  for (const writer of writers) writer.goTo(other.port);
  const asked = performance.now();
  await old.stop();
  const lasted = performance.now() - asked;
  const node = await installation.startNode();
  for (const writer of writers) writer.goTo(node.port);
  await allSaved(writers, backWithinMs).catch(() => undefined);
  return { node, drainMs: lasted };
}
