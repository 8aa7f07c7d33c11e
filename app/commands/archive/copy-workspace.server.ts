import type { Queries } from "~/database/transaction.server";
import type { Services } from "~/services.server";
import { databaseSource } from "./database-source.server";
import { chooseIds } from "./new-ids.server";
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
  const source = databaseSource(services, reading, workspaceId);
  const ids = await chooseIds(queries, { source, isCopy: true });
  return writeWorkspace(queries, { source, ids, isCopy: true, ...how });
}
