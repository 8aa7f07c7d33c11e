import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

/** What the program of a worker is told when it begins. */
export interface WorkerSettings {
  /** others go first on a busy machine */
  readonly givesWay: boolean;
}

/** Starts the program of `builder-worker.ts`: built, beside the built process, or else from its source. */
export function startWorker(memoryMb: number, settings: WorkerSettings = { givesWay: false }): Worker {
  const built = join(import.meta.dirname, "builder-worker.js");
  const file = existsSync(built) ? built : join(import.meta.dirname, "source-worker.mjs");
  return new Worker(file, {
    execArgv: [],
    // No secrets: it reads bytes that strangers wrote.
    env: { NODE_ENV: process.env["NODE_ENV"] },
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
}
