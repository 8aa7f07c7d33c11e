import { percentile } from "../../support/faults/percentile.ts";
import { allSaved } from "../../support/faults/wait-for.ts";
import { withInstallation } from "../../support/nodes/installation.ts";
import { account, letGo, openWriters, textOf, whenAlike, writeFor } from "../../support/nodes/writers.ts";
import type { FaultTest } from "./fault-test.ts";

const seenP95Ms = 100;
const lasts = { short: 4_000, long: 30_000 } as const;

/** An edit made on one node is soon seen by those on the other. */
export const twoNodes: FaultTest = {
  name: "two-nodes",
  run: (scale) =>
    withInstallation(async (installation) => {
      const [writer, reader] = await openWriters(installation, 1);
      const madeAt: number[] = [];
      const seenMs: number[] = [];
      reader!.connection.doc.on("update", () => {
        const text = textOf(reader!);
        while (seenMs.length < madeAt.length && text.includes(writer!.markOf(seenMs.length)))
          seenMs.push(performance.now() - madeAt[seenMs.length]!);
      });
      writer!.connection.doc.on(
        "update",
        (_update, _origin, _doc, { local }: { readonly local: boolean }) => {
          if (local) madeAt.push(performance.now());
        },
      );
      await writeFor([writer!], lasts[scale]);
      await whenAlike([writer!, reader!]);
      await allSaved([writer!]);
      const result = await account(installation, [writer!]);
      letGo([writer!, reader!]);
      const figures = { ...result, seenP50Ms: percentile(seenMs, 50), seenP95Ms: percentile(seenMs, 95) };
      return {
        passed: result.isWhole && seenMs.length === result.written && figures.seenP95Ms <= seenP95Ms,
        figures,
      };
    }),
};
