import { deleteOldArchiveUploads } from "~/database/archive-uploads.server";
import { deleteOldBoundaryDrafts } from "~/database/boundary-drafts.server";
import { deleteOldAvailabilitySpans } from "~/database/availability-spans.server";
import type { Database } from "~/database/client.server";
import { deleteOldExports } from "~/database/export-jobs.server";
import { deleteOldNeedsImports } from "~/database/needs-imports.server";
import { deleteOldRightsChanges } from "~/database/rights-changes.server";
import { deleteOldSendings } from "~/database/sendings.server";
import { deleteDeadSessions } from "~/database/sessions.server";
import { deleteDeadSignInLinks } from "~/database/sign-in-links.server";
import { holdAlone, inTransaction } from "~/database/transaction.server";
import { deleteOldWaitingMails } from "~/database/waiting-mails.server";
import { erasePeople } from "~/database/workshop-erasure.server";
import { listWorkshopsToErase, mustErase } from "~/database/workshops.server";
import type { Clock, Log } from "~/services.server";

const everyMs = 60 * 60_000;

interface CleanUpOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Takes away, once an hour, sessions and links that can no longer let anybody in, old exports, files nobody confirmed,
 * what was recorded for the nodes and of them, mails that cannot be sent, and who took part in workshops whose day to
 * forget them has passed.
 */
export function startCleanUp({ database, clock, log }: CleanUpOptions): { stop(): void } {
  const cleanUp = async () => {
    const now = clock.now();
    await deleteDeadSessions(database, now);
    await deleteDeadSignInLinks(database, now);
    await deleteOldRightsChanges(database, now);
    await deleteOldExports(database);
    await deleteOldBoundaryDrafts(database, now);
    await deleteOldArchiveUploads(database, now);
    await deleteOldNeedsImports(database, now);
    await deleteOldAvailabilitySpans(database, now);
    await deleteOldSendings(database, now);
    const givenUp = await deleteOldWaitingMails(database, now);
    if (givenUp > 0) log.error({ count: givenUp }, "mails could not be sent for days and are given up");
    await eraseOldPeople({ database, log }, now);
  };
  const timer = setInterval(() => {
    // Nothing depends on it: they are refused by their dates, and the next hour tries again.
    cleanUp().catch((error: unknown) => log.warn({ err: error }, "dead sessions were not taken away"));
  }, everyMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/** Each by itself: one that fails is tried again in the next hour, and keeps no other from being forgotten. */
export async function eraseOldPeople(
  { database, log }: Omit<CleanUpOptions, "clock">,
  now: Date,
): Promise<void> {
  for (const workshopId of await listWorkshopsToErase(database, now))
    await eraseIfDue(database, workshopId, now).catch((error: unknown) => {
      log.warn({ err: error, workshopId }, "the people of a workshop were not erased");
    });
}

async function eraseIfDue(database: Database, workshopId: string, now: Date): Promise<void> {
  await inTransaction(database, async (queries) => {
    await holdAlone(queries, `workshop:${workshopId}`);
    // It may have been opened again since it was listed.
    if (await mustErase(queries, workshopId, now)) await erasePeople(queries, workshopId, now);
  });
}
