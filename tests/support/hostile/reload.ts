import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
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

const withinMs = 10_000;

/** Opens stored documents in a fresh thread; rejects when that takes too long. */
export async function reload(
  documents: readonly { readonly name: string; readonly stored: StoredBytes }[],
): Promise<readonly Reloaded[]> {
  const worker = new Worker(new URL("./reload-worker.mjs", import.meta.url), { workerData: documents });
  const late = pause(withinMs, undefined, { ref: false }).then(() =>
    Promise.reject(new Error("stored documents could not be read in time")),
  );
  try {
    const [reloaded] = (await Promise.race([once(worker, "message"), late])) as [readonly Reloaded[]];
    return reloaded;
  } finally {
    await worker.terminate();
  }
}
