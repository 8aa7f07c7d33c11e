import { setTimeout as pause } from "node:timers/promises";
import { allSaved, waitFor } from "../../support/faults/wait-for.ts";
import { LiveWriter } from "../../support/live-writer.ts";
import { type Installation, place, withInstallation } from "../../support/nodes/installation.ts";
import { letGo, writeFor } from "../../support/nodes/writers.ts";
import type { FaultTest, Figure } from "./fault-test.ts";

const closedWithinMs = 2_000;
const waysOfBus = ["bus", "no bus"] as const;

/** A right is taken away in the database while its holder writes on both nodes; once more without a bus. */
export const revokedOnTwoNodes: FaultTest = {
  name: "revoked-on-two-nodes",
  run: () =>
    withInstallation(async (installation) => {
      const others = installation.nodes.map(
        ({ port }) => new LiveWriter({ ...place, memberId: "other" }, port),
      );
      const figures: Record<string, Figure> = {};
      let passed = true;
      for (const way of waysOfBus) {
        if (way === "no bus") await installation.killValkey();
        const { closedMs, acceptedAfter } = await revoke(installation, way.replace(" ", "-"));
        figures[`${way}: closedMs`] = closedMs;
        figures[`${way}: acceptedAfter`] = acceptedAfter;
        passed &&= closedMs <= closedWithinMs && acceptedAfter === 0;
      }
      await writeFor(others, 500);
      await allSaved(others);
      letGo(others);
      return { passed, figures };
    }),
};

async function revoke({ nodes, pool }: Installation, memberId: string) {
  const open = () => nodes.map(({ port }) => new LiveWriter({ ...place, memberId }, port));
  const [writers, idle] = [open(), open()];
  const all = [...writers, ...idle];
  await allSaved(all);
  const count = async () => {
    const { rows } = await pool.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM "DocumentUpdate" WHERE "memberId" = $1`,
      [memberId],
    );
    return rows[0]?.n ?? 0;
  };
  const writing = writeFor(writers, 4_000, 40);
  await pause(1_000);
  // Whoever takes a right away does so by a transaction; when it is over, so is the right.
  await pool.query(`SELECT record_rights_change('member', $1)`, [memberId]);
  const before = await count();
  if (before === 0) throw new Error("nothing was written before the right went");
  const closedMs = await waitFor("everybody is sent away", () => all.every((writer) => writer.isRefused));
  await writing;
  const acceptedAfter = (await count()) - before;
  letGo(all);
  return { closedMs: Math.round(closedMs), acceptedAfter };
}
