import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { StoredBytes } from "../faults/orders.ts";

export interface Reloaded {
  readonly name: string;
  readonly text: string;
  readonly error: string | null;
  /** read one by one, merged, and again from its own result: the same text */
  readonly isSame: boolean;
  /** it holds something that builds on what is not there */
  readonly isParked: boolean;
}

const withinMs = 30_000;

/** Opens stored documents in a fresh process; rejects when that takes too long, or ends it. */
export async function reload(
  documents: readonly { readonly name: string; readonly stored: StoredBytes }[],
): Promise<readonly Reloaded[]> {
  const child = fork(fileURLToPath(new URL("./reload-process.mjs", import.meta.url)), {
    execArgv: [],
    // Updates travel as bytes.
    serialization: "advanced",
  });
  const fail = (why: string) => Promise.reject(new Error(`stored documents could not be read: ${why}`));
  const late = pause(withinMs, undefined, { ref: false }).then(() => fail("too slow"));
  const ended = once(child, "exit").then(() => fail("the process ended"));
  for (const failure of [late, ended]) failure.catch(() => undefined);
  try {
    child.send(documents);
    const [reloaded] = (await Promise.race([once(child, "message"), late, ended])) as [readonly Reloaded[]];
    return reloaded;
  } finally {
    child.kill("SIGKILL");
  }
}
