import type { Database } from "~/database/client.server";
import { readCare } from "~/database/needs-settings.server";
import { coarsenStored, holdTooFine } from "~/document/needs/coarsen-places";
import { needsDocumentName } from "~/document/workspace-document";
import type { LiveDocuments } from "~/services.server";
import type { Log } from "../collab/log.ts";
import { createTellSoon } from "../tell-soon.ts";

/** At most so often a workspace's needs are looked at while somebody writes in them. */
const lookEveryMs = 1_000;

export interface PlaceKeeper {
  /** Somebody wrote in the needs of a workspace. */
  written(workspaceId: string): void;
  stop(): void;
}

/**
 * Takes places out of the needs that are finer than may be kept. Our own pages never write them; but whoever was
 * offline while a category became sensitive still has the old list, and a foreign client keeps to nothing. Their edit
 * is not refused, because what else it says must not be lost: nobody is shown the place, and it is gone within a
 * second or so.
 */
export function createPlaceKeeper({
  database,
  live,
  log,
}: {
  readonly database: Database;
  readonly live: Pick<LiveDocuments, "read" | "readNeeds" | "write">;
  readonly log: Log;
}): PlaceKeeper {
  const soon = createTellSoon((workspaceId) => {
    look(workspaceId).catch((error: unknown) =>
      log.error({ err: error, workspace: workspaceId }, "places of needs could not be looked at"),
    );
  }, lookEveryMs);

  async function look(workspaceId: string): Promise<void> {
    const [care, { needs, underRepair }] = await Promise.all([
      readCare(database, workspaceId),
      live.readNeeds(workspaceId),
    ]);
    if (underRepair === true || !holdTooFine(needs, care)) return;
    const { state } = await live.read(workspaceId, needsDocumentName);
    const { edits, needIds } = coarsenStored(state, care);
    for (const edit of edits) await live.write(workspaceId, needsDocumentName, edit);
    log.warn(
      { workspace: workspaceId, needs: needIds.length },
      "places of needs were finer than may be kept",
    );
  }

  return { written: soon.changed, stop: soon.stop };
}
