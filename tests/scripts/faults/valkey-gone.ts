import { allSaved } from "../../support/faults/wait-for.ts";
import { withInstallation } from "../../support/nodes/installation.ts";
import { account, letGo, openWriters, whenAlike, writeFor } from "../../support/nodes/writers.ts";
import type { FaultTest } from "./fault-test.ts";

const goneMs = { short: 3_000, long: 60_000 } as const;
const latencyMs = 2_000;
const seenWithinMs = 10_000;
const savedWithinMs = 2_000;

/** Valkey is killed and comes back empty, then is slow: saving goes on, and the others see everything soon after. */
export const valkeyGone: FaultTest = {
  name: "valkey-gone",
  run: (scale) =>
    withInstallation(async (installation) => {
      const writers = await openWriters(installation, 2);
      await writeFor(writers, 1_000);
      await installation.killValkey();
      await writeFor(writers, goneMs[scale]);
      const savedGoneMs = await allSaved(writers, savedWithinMs);
      await installation.startValkeyAgain();
      const seenAfterMs = await whenAlike(writers, seenWithinMs);
      installation.toValkey.become({ delayMs: latencyMs });
      await writeFor(writers, goneMs[scale]);
      const savedSlowMs = await allSaved(writers, savedWithinMs);
      const seenSlowMs = await whenAlike(writers, seenWithinMs);
      installation.toValkey.become({});
      await writeFor(writers, 1_000);
      await allSaved(writers);
      await whenAlike(writers, seenWithinMs);
      const result = await account(installation, writers);
      letGo(writers);
      return {
        passed: result.isWhole,
        figures: { ...result, ...rounded({ savedGoneMs, seenAfterMs, savedSlowMs, seenSlowMs }) },
      };
    }),
};

function rounded(times: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, Math.round(ms)]));
}
