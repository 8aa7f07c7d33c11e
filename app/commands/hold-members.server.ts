import { holdAlone, type Queries } from "~/database/transaction.server";

/**
 * Changes to the people of a workspace, and to the roles and places of their organisations, follow each other: whoever
 * joins, or is given something, would otherwise do so beside a withdrawal that is under way.
 */
export async function holdMembers(queries: Queries, workspaceId: string): Promise<void> {
  await holdAlone(queries, `members:${workspaceId}`);
}
