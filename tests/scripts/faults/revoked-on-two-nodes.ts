import { setTimeout as pause } from "node:timers/promises";
import { storedTextOf } from "../../support/faults/stored-text.ts";
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
        const { closedMs, before, acceptedAfter } = await revoke(installation, way.replace(" ", "-"));
        figures[`${way}: closedMs`] = closedMs;
        figures[`${way}: acceptedAfter`] = acceptedAfter;
        passed &&= before > 0 && closedMs <= closedWithinMs && acceptedAfter === 0;
      }
      await writeFor(others, 500);
      await allSaved(others);
      letGo(others);
      return { passed, figures };
    }),
};

async function revoke(installation: Installation, memberId: string) {
  const open = () =>
    installation.nodes.map(
      ({ port }, node) => new LiveWriter({ ...place, memberId, label: `${memberId}${node}` }, port),
    );
  // Lines by which nothing is written are closed as soon.
  const [writers, idle] = [open(), open()];
  const all = [...writers, ...idle];
  await allSaved(all);
  const writing = writeFor(writers, 4_000, 40);
  await pause(1_000);
  // Whoever takes a right away does so by a transaction; when it is over, so is the right.
  await installation.pool.query(`SELECT record_rights_change('member', $1)`, [memberId]);
  const madeBefore = writers.map((writer) => writer.made);
  const closedMs = await waitFor("everybody is sent away", () => all.every((writer) => writer.isRefused));
  await writing;
  const stored = storedTextOf(await installation.stored(place.documentName));
  const madeInAll = writers.map((writer) => writer.made);
  const before = countStored(stored, writers, { from: [0, 0], to: madeBefore });
  const acceptedAfter = countStored(stored, writers, { from: madeBefore, to: madeInAll });
  letGo(all);
  return { closedMs: Math.round(closedMs), before, acceptedAfter };
}

/** How many of the marks that each made between two moments are in the text. */
function countStored(
  text: string,
  writers: readonly LiveWriter[],
  { from, to }: { readonly from: readonly number[]; readonly to: readonly number[] },
): number {
  const marks = writers.flatMap((writer, each) =>
    Array.from({ length: to[each] ?? 0 }, (_, index) => writer.markOf(index)).slice(from[each]),
  );
  return marks.filter((mark) => text.includes(mark)).length;
}
