import { setTimeout as pause } from "node:timers/promises";
import { accountMarks, isWhole } from "../../support/faults/account-marks.ts";
import { FaultyServer } from "../../support/faults/faulty-server.ts";
import { percentile } from "../../support/faults/percentile.ts";
import { allSaved } from "../../support/faults/wait-for.ts";
import { type LiveWriter, openWriters } from "../../support/live-writer.ts";
import type { FaultTest } from "./fault-test.ts";

const workspaceId = "workspace";
const documents = ["section/needs", "section/aims", "section/costs"];
const lasts = { short: 5_000, long: 60_000 };
const writers = 20;
const healthP95Ms = 200;

/** Every commit takes 2 s more, as on a disk that stalls: the process answers, and nobody is sent away. */
export const slowCommits: FaultTest = {
  name: "slow-commits",
  async run(scale) {
    const server = await FaultyServer.start({ workspaceId, documents });
    const people = openWriters(writers, { workspaceId, documents }, server.port);
    try {
      await allSaved(people);
      const drops = countDrops(people);
      await server.fail({ commitDelayMs: 2_000 });
      const health = await writeAndAsk(people, server.port, lasts[scale]);
      await allSaved(people);
      await server.fail({});
      const account = await accountMarks(server, people);
      const healthMs = percentile(health, 95);
      const stallMaxMs = Math.round((await server.figures()).stallMaxMs);
      return {
        passed: healthMs <= healthP95Ms && drops() === 0 && isWhole(account),
        figures: { ...account, dropped: drops(), healthP95Ms: healthMs, stallMaxMs },
      };
    } finally {
      await server.stop();
    }
  },
};

/** How often somebody's line was lost since. */
function countDrops(people: readonly LiveWriter[]): () => number {
  let drops = 0;
  for (const { connection } of people) {
    let isOffline = false;
    connection.saveState.subscribe(() => {
      const isNow = connection.saveState.getSnapshot().status === "offline";
      if (isNow && !isOffline) drops++;
      isOffline = isNow;
    });
  }
  return () => drops;
}

async function writeAndAsk(people: readonly LiveWriter[], port: number, ms: number): Promise<number[]> {
  const until = performance.now() + ms;
  const times: number[] = [];
  for (let turn = 0; performance.now() < until; turn++) {
    people[turn % people.length]?.write();
    const asked = performance.now();
    await fetch(`http://127.0.0.1:${port}/health`).then((response) => response.text());
    times.push(performance.now() - asked);
    await pause(40);
  }
  return times;
}
