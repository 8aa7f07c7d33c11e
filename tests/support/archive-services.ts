import { buffer } from "node:stream/consumers";
import { vi } from "vitest";
import { startArchive } from "~/commands/archive/start-archive.server";
import { listMembers } from "~/database/members.server";
import { createExportJobs } from "../../server/export-jobs.ts";
import { createHistory } from "../../server/collab/history/history.ts";
import { createHistoryPool } from "../../server/collab/history/history-pool.ts";
import { createPostgresHistoryStore } from "../../server/collab/history/postgres-history-store.ts";
import { createTerritory } from "../../server/territory/territory.ts";
import { buildActing } from "../database/acting.ts";
import { builderHere } from "./builder-here.ts";
import { servicesOf } from "../database/routes/driving.ts";
import type { TestDatabase } from "./embedded-database.ts";

/** What the acts of archives need, on a database of the test; the way to let it go is in `close`. */
export function buildArchiveServices({ database, url }: Pick<TestDatabase, "database" | "url">) {
  const acting = buildActing(database);
  const failures: object[] = [];
  const log = {
    ...{ debug: () => undefined, info: () => undefined },
    error: (what: object) => void failures.push(what),
    warn: (what: object) => void failures.push(what),
  };
  const pool = createHistoryPool(url, log);
  const exports = createExportJobs({ database, log });
  const services = {
    ...servicesOf({ ...acting, exports }),
    territory: createTerritory({ database, clock: acting.services.clock }),
    history: createHistory({
      store: createPostgresHistoryStore(pool),
      live: acting.services.live,
      builder: builderHere,
    }),
  };
  return { services, acting, failures, close: () => pool.end() };
}

export type ArchiveServices = ReturnType<typeof buildArchiveServices>;

/** The archive as its lead's first administrator takes it away. */
export async function takeAway(
  { services, failures }: ArchiveServices,
  workspaceId: string,
): Promise<Buffer> {
  const members = await listMembers(services.database, workspaceId);
  const lead = members.find(
    ({ role, organisationRole }) => role === "administrator" && organisationRole === "lead",
  );
  if (lead === undefined) throw new Error("Nobody administers the workspace");
  const jobId = await startArchive(services, lead);
  // Seconds of work, on two cores that others use too.
  const check = async () => {
    if (failures.length > 0) throw new Error("The archive failed", { cause: failures[0] });
    if ((await services.exports.find(jobId))?.status !== "ready") throw new Error("not ready");
  };
  await vi.waitFor(check, { timeout: 90_000, interval: 50 });
  return buffer(services.exports.readPieces(jobId));
}
