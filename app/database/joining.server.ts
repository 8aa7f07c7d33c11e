import { newToken } from "./tokens.server";
import type { Queries } from "./transaction.server";
import { type Workspace, workspaceFields } from "./workspaces.server";

/** The token of the public address at which organisations ask to join; null: closed. */
export async function findJoinToken(queries: Queries, workspaceId: string): Promise<string | null> {
  const row = await queries.workspace.findUnique({
    where: { id: workspaceId },
    select: { joinToken: true },
  });
  return row?.joinToken ?? null;
}

/** A new address; the one before opens nothing any more. */
export async function renewJoinToken(queries: Queries, workspaceId: string): Promise<void> {
  await setJoinToken(queries, workspaceId, newToken(128));
}

export async function closeJoinToken(queries: Queries, workspaceId: string): Promise<void> {
  await setJoinToken(queries, workspaceId, null);
}

/** The workspace the address belongs to, while it is open. */
export async function findJoinableWorkspace(queries: Queries, token: string): Promise<Workspace | null> {
  if (!/^[\w-]{22}$/.test(token)) return null;
  return queries.workspace.findUnique({ where: { joinToken: token }, select: workspaceFields });
}

async function setJoinToken(queries: Queries, id: string, joinToken: string | null): Promise<void> {
  await queries.workspace.update({ where: { id }, data: { joinToken }, select: { id: true } });
}
