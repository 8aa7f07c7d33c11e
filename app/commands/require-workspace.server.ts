import type { Queries } from "~/database/transaction.server";
import { findWorkspace, type Workspace } from "~/database/workspaces.server";
import { Refusal } from "~/errors.server";

/** Stops the act when the workspace is not there. */
export async function requireWorkspace(queries: Queries, workspaceId: string): Promise<Workspace> {
  const workspace = await findWorkspace(queries, workspaceId);
  if (workspace === null) throw new Refusal("not-found");
  return workspace;
}
