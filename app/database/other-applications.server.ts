import type { Prisma } from "./generated/client";
import type { Queries } from "./transaction.server";

/** The workspace from which is counted; it is none of the others, and neither is what it rehearses. */
export interface CountingWorkspace {
  readonly id: string;
  readonly callId: string;
  readonly rehearsalOfId: string | null;
}

/** How many other workspaces of the installation apply to the same call for a district. */
export function countOfDistrict(
  queries: Queries,
  workspace: CountingWorkspace,
  districtId: string,
): Promise<number> {
  return queries.workspace.count({ where: { ...others(workspace), districtIds: { has: districtId } } });
}

/**
 * In how many other workspaces of the same call each organisation takes part with tasks. Only numbers leave this
 * function: which those workspaces are is not for people of this one.
 */
export async function countOfOrganisations(
  queries: Queries,
  workspace: CountingWorkspace,
  organisationIds: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  const rows = await queries.partner.groupBy({
    by: ["organisationId"],
    where: {
      organisationId: { in: [...organisationIds] },
      role: { in: ["lead", "partner"] },
      withdrawnAt: null,
      workspace: others(workspace),
    },
    _count: { workspaceId: true },
  });
  const counts = new Map(rows.map(({ organisationId, _count }) => [organisationId, _count.workspaceId]));
  return Object.fromEntries(organisationIds.map((id) => [id, counts.get(id) ?? 0]));
}

/** Neither an example nor a rehearsal is ever handed in. */
function others({ id, callId, rehearsalOfId }: CountingWorkspace): Prisma.WorkspaceWhereInput {
  return {
    callId,
    isExample: false,
    rehearsalOfId: null,
    id: { notIn: rehearsalOfId === null ? [id] : [id, rehearsalOfId] },
  };
}
