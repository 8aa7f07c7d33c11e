import type pg from "pg";
import type { Log } from "../../../server/collab/log.ts";
import { createLivePool } from "../../../server/collab/store/live-pool.ts";
import { createMemoryUpdateStore } from "../../../server/collab/store/memory-update-store.ts";
import { createPostgresUpdateStore } from "../../../server/collab/store/postgres-update-store.ts";
import { guardSpace } from "../../../server/collab/store/space-guard.ts";
import type { UpdateStore } from "../../../server/collab/store/update-store.ts";
import { openDatabase } from "../../../server/database/open-database.ts";
import { insertBareWorkspace } from "../bare-workspace.ts";
import type { FaultySettings } from "./orders.ts";

export interface Kept {
  readonly store: UpdateStore;
  /** null: in memory */
  readonly pool: pg.Pool | null;
  close(): Promise<void>;
}

/** Where the documents of a faulty process are kept: in memory, or in a database opened as the product opens it. */
export async function openKept({ dataDir, workspaceId }: FaultySettings, log: Log): Promise<Kept> {
  if (dataDir === undefined)
    return { store: createMemoryUpdateStore(log), pool: null, close: () => Promise.resolve() };
  const { url, isFull, stop } = await openDatabase({
    settings: { databaseUrl: null, redisUrl: null, dataDir },
    tell: () => undefined,
    // As the product does.
    onLost: () => process.exit(1),
  });
  const pool = createLivePool(url, log);
  await insertBareWorkspace(pool, workspaceId);
  const close = async () => {
    await pool.end();
    await stop();
  };
  return { store: guardSpace(createPostgresUpdateStore(pool), isFull), pool, close };
}
