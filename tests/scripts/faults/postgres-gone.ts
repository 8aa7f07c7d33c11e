import { setTimeout as pause } from "node:timers/promises";
import { allSaved, isSaved } from "../../support/faults/wait-for.ts";
import { type Installation, withInstallation } from "../../support/nodes/installation.ts";
import { account, letGo, openWriters, whenAlike, writeFor } from "../../support/nodes/writers.ts";
import type { LiveWriter } from "../../support/live-writer.ts";
import type { FaultTest } from "./fault-test.ts";

const goneMs = { short: 5_000, long: 60_000 } as const;
const unsavedShownMs = 2_000;
const backWithinMs = 15_000;

/** PostgreSQL cannot be reached, then its connections are killed: nothing is called saved meanwhile, all is there after. */
export const postgresGone: FaultTest = {
  name: "postgres-gone",
  run: (scale) =>
    withInstallation(async (installation) => {
      const writers = await openWriters(installation, 2);
      await writeFor(writers, 1_000);
      await allSaved(writers);
      const lies = await writeWhileGone(installation, writers, goneMs[scale]);
      const backMs = await allSaved(writers, backWithinMs);
      const writing = writeFor(writers, 4_000);
      for (let time = 0; time < 2; time++) {
        await pause(1_000);
        await killConnections(installation);
      }
      await writing;
      await allSaved(writers, backWithinMs);
      await whenAlike(writers);
      const result = await account(installation, writers);
      letGo(writers);
      return {
        passed: result.isWhole && lies === 0,
        figures: { ...result, lies, backMs: Math.round(backMs) },
      };
    }),
};

/** Returns how often somebody with unstored edits was told that they are saved. */
async function writeWhileGone(
  { toPostgres }: Installation,
  writers: readonly LiveWriter[],
  ms: number,
): Promise<number> {
  toPostgres.cut();
  const before = writers.map((writer) => writer.acknowledged);
  const begun = performance.now();
  const writing = writeFor(writers, ms, 4);
  let lies = 0;
  while (performance.now() - begun < ms - 500) {
    await pause(20);
    const isLate = performance.now() - begun > unsavedShownMs;
    lies += writers.filter(
      (writer, index) => writer.acknowledged > before[index]! || (isLate && isSaved(writer)),
    ).length;
  }
  await writing;
  toPostgres.mend();
  return lies;
}

async function killConnections({ pool }: Installation): Promise<void> {
  await pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = 'cantiere' AND pid <> pg_backend_pid()`,
  );
}
