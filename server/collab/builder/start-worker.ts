import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

/** Starts the program of `builder-worker.ts`: built, beside the built process, or else from its source. */
export function startWorker(memoryMb: number): Worker {
  const built = join(import.meta.dirname, "builder-worker.js");
  const file = existsSync(built) ? built : join(import.meta.dirname, "source-worker.mjs");
  return new Worker(file, {
    execArgv: [],
    // No secrets: it reads bytes that strangers wrote.
    env: { NODE_ENV: process.env["NODE_ENV"] },
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
}
