import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "~/database/client.server";
import { claimSilentImports } from "~/database/needs-imports.server";
import type { Clock, LookedAtFile, NeedsImports, WorkspaceChanges } from "~/services.server";
import { BuilderError } from "../collab/builder/builder-error.ts";
import type { Builder } from "../collab/builder/builder.ts";
import type { LiveServer } from "../collab/live-documents.ts";
import type { Log } from "../collab/log.ts";
import { carryOnImport } from "./carry-on-import.ts";

export interface NeedsImportsOptions {
  readonly database: Database;
  readonly live: LiveForImports;
  readonly builder: Pick<Builder, "run">;
  readonly clock: Clock;
  readonly changes: Pick<WorkspaceChanges, "publish">;
  readonly log: Pick<Log, "warn" | "error">;
  /** only tests have others */
  readonly lookEveryMs?: number;
  readonly silentMs?: number;
  readonly firstPauseMs?: number;
}

export type LiveForImports = Pick<
  LiveServer,
  "write" | "readNeeds" | "lookAtLog" | "lastNeedOrders" | "takeNeedsOut"
>;

export interface RunningNeedsImports extends NeedsImports {
  /** Resolves when nothing is being written any more; what is not done is gone on with at the next start. */
  stop(): Promise<void>;
}

/** A large file of areas with many corners takes longest. */
const readWithinMs = 20_000;

/** With pauses that double, half a minute together. */
const mostFailures = 6;

/** The imports of all workspaces; those that another process left in the middle are gone on with here. */
export function createNeedsImports(options: NeedsImportsOptions): RunningNeedsImports {
  const {
    database,
    live,
    builder,
    clock,
    log,
    lookEveryMs = 5_000,
    silentMs = 5_000,
    firstPauseMs = 500,
  } = options;
  const running = new Map<string, Promise<void>>();
  const ending = new AbortController();
  let isStopping = false;
  // One file at a time: other tasks of the workers do not wait for several.
  let reading: Promise<unknown> = Promise.resolve();

  function oneAtATime<Result>(read: () => Promise<Result>): Promise<Result> {
    const result = reading.then(read);
    reading = result.catch(() => undefined);
    return result;
  }

  function carryOn(importId: string): void {
    if (isStopping || running.has(importId)) return;
    const work = carryOnImport({ ...options, ...countFailures(), isStopping: () => isStopping }, importId)
      .catch((error: unknown) => log.warn({ err: error, importId }, "an import of needs waits for a moment"))
      .finally(() => running.delete(importId));
    running.set(importId, work);
  }

  function countFailures() {
    let failures = 0;
    return {
      async waitAfterFailure() {
        if (failures === mostFailures) return false;
        await pause(firstPauseMs * 2 ** failures++, undefined, { signal: ending.signal }).catch(
          () => undefined,
        );
        return true;
      },
      succeeded: () => void (failures = 0),
    };
  }

  async function takeOver(): Promise<void> {
    const at = clock.now();
    const silentSince = new Date(at.getTime() - silentMs);
    for (const id of await claimSilentImports(database, { silentSince, at })) carryOn(id);
  }

  const timer = setInterval(() => {
    takeOver().catch((error: unknown) => log.warn({ err: error }, "no imports of needs were looked for"));
  }, lookEveryMs);
  timer.unref();

  return {
    look: (file) =>
      oneAtATime(() => builder.run("lookAtNeedsFile", file, readWithinMs)).catch(refusedWhenGivenUp),
    plan: (workspaceId, file) =>
      oneAtATime(async () => {
        const last = await live.lastNeedOrders(workspaceId);
        return builder.run("planNeedsImport", { ...file, last }, readWithinMs);
      }),
    carryOn,
    async stop() {
      isStopping = true;
      ending.abort();
      clearInterval(timer);
      await Promise.all(running.values());
    },
  };
}

function refusedWhenGivenUp(error: unknown): LookedAtFile {
  const isOfFile = error instanceof BuilderError && ["overran", "died"].includes(error.failure);
  if (!isOfFile) throw error;
  return { status: "refused", reason: "too-slow", found: [] };
}
