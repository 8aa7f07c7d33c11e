import { type ArchivedRow, readArchivedRows } from "~/database/archive-rows.server";
import { readStoredFile } from "~/database/partnership-documents.server";
import type { Queries } from "~/database/transaction.server";
import type { StoredEdit } from "~/document/history/logged-edit";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import type { WorkspaceSource } from "./workspace-source";

/** The workspace as it is here: `queries` see it at one moment, however long it is read. */
export function databaseSource(
  { history }: Pick<Services, "history">,
  queries: Queries,
  workspaceId: string,
): WorkspaceSource {
  return {
    workspaceId,
    rows: (model) => readArchivedRows(queries, model, workspaceId),
    async *log(name) {
      const document = await queries.liveDocument.findUnique({
        where: { workspaceId_name: { workspaceId, name } },
        select: { lastSeq: true },
      });
      // The log only grows: what it was at that moment is read by how far it was.
      const log = document && (await history.readLog({ workspaceId, name }, Number(document.lastSeq)));
      if (log === null) throw new Refusal("not-found");
      for (const edit of log) yield toLogRow(edit);
    },
    async file(sha256) {
      const file = await readStoredFile(queries, sha256);
      if (file === null) throw new Refusal("not-found");
      return file.bytes;
    },
  };
}

/** As the database would write the row, without the document, which is known by its name. */
function toLogRow({ seq, memberId, connection, receivedAt, setAsideAt, bytes }: StoredEdit): ArchivedRow {
  return {
    ...{ seq, memberId, connection },
    receivedAt: timestamp(receivedAt),
    setAsideAt: setAsideAt && timestamp(setAsideAt),
    bytes: `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex")}`,
  };
}

/** The columns are without zone and hold UTC. */
function timestamp(at: Date): string {
  return at.toISOString().slice(0, -1);
}
