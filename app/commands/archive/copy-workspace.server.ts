import { readArchivedRows } from "~/database/archive-rows.server";
import { readStoredFile } from "~/database/partnership-documents.server";
import type { Queries } from "~/database/transaction.server";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { toLogRow } from "./list-archive-files.server";
import { chooseIds } from "./new-ids.server";
import type { WorkspaceSource } from "./workspace-source";
import { type WorkspaceToWrite, writeWorkspace } from "./write-workspace.server";

interface WorkspaceToCopy extends Pick<WorkspaceToWrite, "now" | "edit"> {
  readonly workspaceId: string;
  /** sees the workspace as it is at one moment, however long the copy takes */
  readonly reading: Queries;
}

/** Writes a workspace a second time in this installation, with ids of its own, open and with nothing handed in; answers its id. */
export async function copyWorkspace(
  services: Pick<Services, "history">,
  queries: Queries,
  { workspaceId, reading, ...how }: WorkspaceToCopy,
): Promise<string> {
  const source = sourceOf(services, reading, workspaceId);
  const ids = await chooseIds(queries, { source, isCopy: true });
  return writeWorkspace(queries, { source, ids, isCopy: true, ...how });
}

function sourceOf(
  { history }: Pick<Services, "history">,
  reading: Queries,
  workspaceId: string,
): WorkspaceSource {
  return {
    workspaceId,
    rows: (model) => readArchivedRows(reading, model, workspaceId),
    async *log(name) {
      const document = await reading.liveDocument.findUnique({
        where: { workspaceId_name: { workspaceId, name } },
        select: { lastSeq: true },
      });
      // The log only grows: what it was at that moment is read by how far it was.
      const log = document && (await history.readLog({ workspaceId, name }, Number(document.lastSeq)));
      if (log === null) throw new Refusal("not-found");
      for (const edit of log) yield toLogRow(edit);
    },
    async file(sha256) {
      const file = await readStoredFile(reading, sha256);
      if (file === null) throw new Refusal("not-found");
      return file.bytes;
    },
  };
}
