import type { Queries } from "./transaction.server";

interface Place {
  readonly workspaceId: string;
  readonly callId: string;
}

/**
 * In how many other workspaces of the same call each organisation takes part with tasks. Only numbers leave this
 * function: which those workspaces are is not for people of this one.
 */
export async function countOtherApplications(
  queries: Queries,
  { workspaceId, callId }: Place,
  organisationIds: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  const rows = await queries.partner.groupBy({
    by: ["organisationId"],
    where: {
      organisationId: { in: [...organisationIds] },
      role: { in: ["lead", "partner"] },
      withdrawnAt: null,
      workspaceId: { not: workspaceId },
      workspace: { callId, isExample: false },
    },
    _count: { workspaceId: true },
  });
  const counts = new Map(rows.map(({ organisationId, _count }) => [organisationId, _count.workspaceId]));
  return Object.fromEntries(organisationIds.map((id) => [id, counts.get(id) ?? 0]));
}
