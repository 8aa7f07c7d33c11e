import { type Builder, type BuilderOptions, createBuilder } from "./builder.ts";
import { startWorker } from "./start-worker.ts";

/**
 * For what nobody waits for, snapshots and packing: one task at a time, however many there are, on a thread that gives
 * way to those that serve people. Who pastes, opens or reads a document never stands behind them.
 */
export function createBackgroundBuilder({ log, limits }: Pick<BuilderOptions, "log" | "limits">): Builder {
  return createBuilder({
    log,
    limits: { ...limits, builderThreads: 1 },
    start: (memoryMb) => startWorker(memoryMb, { givesWay: true }),
  });
}
