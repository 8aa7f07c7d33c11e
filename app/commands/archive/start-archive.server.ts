import { writeAudit } from "~/database/audit.server";
import { inSnapshot } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import { zipArchive } from "~/export/archive/archive-zip.server";
import { plainName } from "~/export/file-names";
import type { ExportJob, Services } from "~/services.server";
import { asActor, requireRight } from "../require-right.server";
import { listArchiveFiles } from "./list-archive-files.server";
import { readReadableArchive } from "./read-readable-archive.server";

/** Begins to make the archive of the whole workspace; returns the id under which its progress can be followed. */
export async function startArchive(services: Services, acting: ActingMember): Promise<string> {
  const { workspaceId, accountId } = acting;
  requireRight(asActor(acting), "workspace.archive", { kind: "workspace", workspaceId });
  const { database, clock, exports, live } = services;
  await writeAudit(database, {
    ...{ at: clock.now(), accountId, workspaceId },
    ...{ act: "export", subject: { kind: "archive" } },
  });
  return exports.startInPieces(keyOf(workspaceId), async ({ report, keep }) => {
    report({ step: "texts", done: 0, of: 3 });
    // Somebody may have seen "saved" on another node a moment ago.
    await live.lookAtLog();
    return inSnapshot(database, async (queries) => {
      const readable = await readReadableArchive(services, queries, workspaceId);
      report({ step: "rows", done: 1, of: 3 });
      const takenAt = clock.now().toISOString();
      const files = await listArchiveFiles(services, queries, { workspaceId, readable, takenAt });
      const name = `archivio-${plainName(readable.acronym) || plainName(readable.title) || "cantiere"}`;
      for await (const bytes of zipArchive(name, files, takenAt)) await keep(bytes);
      return { name: `${name}.zip`, mediaType: "application/zip" };
    });
  });
}

/** The archive of this workspace that is made under this id; null for those of others. */
export async function findArchive(
  { exports }: Pick<Services, "exports">,
  workspaceId: string,
  jobId: string,
): Promise<ExportJob | null> {
  const job = await exports.find(jobId);
  return job?.key === keyOf(workspaceId) ? job : null;
}

function keyOf(workspaceId: string): string {
  return `${workspaceId}/archive`;
}
