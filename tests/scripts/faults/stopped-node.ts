import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { storedTextOf } from "../../support/faults/stored-text.ts";
import { allSaved } from "../../support/faults/wait-for.ts";
import { place, withInstallation } from "../../support/nodes/installation.ts";
import { account, letGo, openWriters, textOf, whenAlike, writeFor } from "../../support/nodes/writers.ts";
import type { FaultTest } from "./fault-test.ts";

const stoppedMs = { short: 3_000, long: 90_000 } as const;

/** A node stands still in the middle of writing, while its documents are edited by the other, and goes on later. */
export const stoppedNode: FaultTest = {
  name: "stopped-node",
  run: (scale) =>
    withInstallation(async (installation) => {
      const writers = await openWriters(installation, 2);
      const [, stopped] = installation.nodes;
      const writing = writeFor(writers, stoppedMs[scale] + 1_000);
      await pause(500);
      stopped.signal("SIGSTOP");
      await pause(stoppedMs[scale]);
      stopped.signal("SIGCONT");
      await writing;
      await allSaved(writers);
      const alikeMs = await whenAlike(writers);
      const result = await account(installation, writers);
      const stored = storedTextOf(await installation.stored(place.documentName));
      const hashes = new Set([...writers.map(textOf), stored].map(hashOf));
      letGo(writers);
      return {
        passed: result.isWhole && hashes.size === 1,
        figures: { ...result, hashes: hashes.size, alikeMs: Math.round(alikeMs) },
      };
    }),
};

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
