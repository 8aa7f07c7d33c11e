import type { Database } from "~/database/client.server";
import { listWorkshopsWithDueCards } from "~/database/board-cards.server";
import type { BoardKeeper } from "~/services.server";
import type { LiveServer } from "../collab/live-documents.ts";
import type { Log } from "../collab/log.ts";
import { createTellSoon } from "../tell-soon.ts";
import { bringToBoard } from "./bring-to-board.ts";

export interface BoardKeeperOptions {
  /** with connections of its own: what phones send must not wait for it, nor it for them */
  readonly database: Database;
  readonly live: Pick<LiveServer, "read" | "write" | "lookAtLog">;
  readonly log: Pick<Log, "warn">;
  /** only tests have others */
  readonly everyMs?: number;
  readonly afterFailureMs?: number;
}

export interface RunningBoardKeeper extends BoardKeeper {
  /** Looks for boards that a process left behind which ended in the middle. */
  mend(): Promise<void>;
  /** Resolves when nothing is being written any more; what is not done is done at the next start. */
  stop(): Promise<void>;
}

/**
 * Brings what people wrote to the boards of their workshops, by edits of the server: cards come when they are shown,
 * are worded anew when their authors correct them, and go when they are hidden or withdrawn. What is sent within a
 * moment comes together. The rows say what is to be done, so that nothing is lost with a process.
 */
export function createBoardKeeper(options: BoardKeeperOptions): RunningBoardKeeper {
  const { database, live, log, everyMs = 100, afterFailureMs = 1_000 } = options;
  /** the last look at each board that is under way */
  const looks = new Map<string, Promise<void>>();
  /** exercises whose columns are known to be on their boards */
  const prepared = new Set<string>();
  let isStopping = false;
  const soon = createTellSoon((id) => void lookAgain(id), everyMs);
  const later = createTellSoon((id) => void lookAgain(id), afterFailureMs);

  /** One look after the other: each sees what the one before it wrote. */
  function look(workshopId: string): Promise<void> {
    const before = looks.get(workshopId) ?? Promise.resolve();
    const next = before
      .catch(() => undefined)
      .then(() => bringToBoard({ database, live, prepared }, workshopId));
    looks.set(workshopId, next);
    const forget = () => {
      if (looks.get(workshopId) === next) looks.delete(workshopId);
    };
    next.then(forget, forget);
    return next;
  }

  async function lookAgain(workshopId: string): Promise<void> {
    if (isStopping) return;
    await look(workshopId).catch((error: unknown) => {
      log.warn({ err: error, workshopId }, "the board of a workshop waits for a moment");
      if (!isStopping) later.changed(workshopId);
    });
  }

  return {
    changed(workshopId) {
      if (!isStopping) soon.changed(workshopId);
    },
    settled: look,
    async mend() {
      for (const workshopId of await listWorkshopsWithDueCards(database)) soon.changed(workshopId);
    },
    async stop() {
      isStopping = true;
      soon.stop();
      later.stop();
      await Promise.allSettled([...looks.values()]);
    },
  };
}
