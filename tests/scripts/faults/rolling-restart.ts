import { allSaved } from "../../support/faults/wait-for.ts";
import type { LiveWriter } from "../../support/live-writer.ts";
import { type Installation, withInstallation } from "../../support/nodes/installation.ts";
import type { RunningNode } from "../../support/nodes/running-node.ts";
import { account, letGo, openWriters, whenAlike, writeFor } from "../../support/nodes/writers.ts";
import type { FaultTest } from "./fault-test.ts";

const people = { short: 6, long: 100 } as const;
const backWithinMs = 15_000;

/** Each node is replaced by a new one while everybody writes, as a proxy would do it: nobody loses anything. */
export const rollingRestart: FaultTest = {
  name: "rolling-restart",
  run: (scale) =>
    withInstallation(async (installation) => {
      const writers = await openWriters(installation, people[scale]);
      const end = new AbortController();
      const writing = writeUntil(end.signal, writers);
      const [first, second] = installation.nodes;
      const newFirst = await replace(installation, writers, { old: first, other: second });
      await replace(installation, writers, { old: second, other: newFirst });
      end.abort();
      await writing;
      const backMs = await allSaved(writers, backWithinMs);
      await whenAlike(writers);
      const result = await account(installation, writers);
      letGo(writers);
      const refused = writers.filter((writer) => writer.isRefused).length;
      return {
        passed: result.isWhole && refused === 0,
        figures: { ...result, refused, backMs: Math.round(backMs) },
      };
    }),
};

async function writeUntil(end: AbortSignal, writers: readonly LiveWriter[]): Promise<void> {
  while (!end.aborted) await writeFor(writers, 500, 4);
}

/** Everybody goes to the other node; half of them to the new one once it is there. */
async function replace(
  installation: Installation,
  writers: readonly LiveWriter[],
  { old, other }: { readonly old: RunningNode; readonly other: RunningNode },
): Promise<RunningNode> {
  for (const writer of writers) writer.goTo(other.port);
  await old.stop();
  const fresh = await installation.startNode();
  for (const writer of writers.slice(0, writers.length / 2)) writer.goTo(fresh.port);
  await allSaved(writers, backWithinMs).catch(() => undefined);
  return fresh;
}
