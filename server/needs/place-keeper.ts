import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "~/database/client.server";
import { writeAudit } from "~/database/audit.server";
import { readCare } from "~/database/needs-settings.server";
import type { Clock } from "~/services.server";
import type { LiveServer } from "../collab/live-documents.ts";
import type { Log } from "../collab/log.ts";

export interface PlaceKeeper {
  /** What somebody wrote in the needs of a workspace, on this node, is durable. */
  written(workspaceId: string): void;
  /** Resolves when nothing is being written any more. */
  stop(): Promise<void>;
}

/** A large document takes long to build: however busily it is written in, a worker is free for most of the time. */
const restPerLook = 9;

/**
 * Takes a place that is finer than may be kept out of the needs again, by an edit of the server, soon after it was
 * written. Our pages never write one; a program of somebody else's may, and a page that was offline while a category
 * became sensitive.
 *
 * Such an edit is not refused at admission: whether a point is too fine depends on the category its need has once
 * edits made at the same time have met, and an update that changes a value names neither the key nor the need. To know,
 * the line would have to build the document for every keystroke; and a refusal would throw away, with the point, what an
 * honest page wrote offline. Each look is at the whole document: what a node that died left behind goes with the next edit.
 * Until then nothing finer is shown or exported either: that is decided by the care of the moment, not by what is kept.
 */
export function createPlaceKeeper(options: {
  readonly database: Database;
  readonly coarsen: LiveServer["coarsenNeeds"];
  readonly clock: Clock;
  readonly log: Pick<Log, "error">;
  /** only tests have another */
  readonly everyMs?: number;
}): PlaceKeeper {
  const { database, coarsen, clock, log, everyMs = 500 } = options;
  const kept = new Map<string, Keeping>();
  const stopping = new AbortController();

  /** One look at a time, and none while nothing is written. */
  async function keep(workspaceId: string, keeping: Keeping): Promise<void> {
    let pauseMs = everyMs;
    for (;;) {
      await rest(pauseMs);
      if (stopping.signal.aborted || !keeping.isAsked) break;
      keeping.isAsked = false;
      const startedAt = performance.now();
      await keepCoarse(workspaceId).catch((error: unknown) =>
        log.error({ err: error, workspaceId }, "places of needs were not looked at"),
      );
      pauseMs = Math.max(everyMs, (performance.now() - startedAt) * restPerLook);
    }
    kept.delete(workspaceId);
  }

  /** Cut short when the process stops. */
  async function rest(ms: number): Promise<void> {
    await wait(ms, undefined, { ref: false, signal: stopping.signal }).catch(() => undefined);
  }

  async function keepCoarse(workspaceId: string): Promise<void> {
    const needIds = await coarsen(workspaceId, await readCare(database, workspaceId));
    if (needIds.length === 0) return;
    const subject = { needIds };
    await writeAudit(database, {
      at: clock.now(),
      accountId: null,
      workspaceId,
      act: "coarsen-needs",
      subject,
    });
  }

  return {
    written(workspaceId) {
      if (stopping.signal.aborted) return;
      const known = kept.get(workspaceId);
      if (known) known.isAsked = true;
      else {
        const keeping: Keeping = { isAsked: true, looking: Promise.resolve() };
        kept.set(workspaceId, keeping);
        keeping.looking = keep(workspaceId, keeping);
      }
    },
    async stop() {
      stopping.abort();
      await Promise.all([...kept.values()].map(({ looking }) => looking));
    },
  };
}

interface Keeping {
  /** something was written that was not looked at */
  isAsked: boolean;
  looking: Promise<void>;
}
