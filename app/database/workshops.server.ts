import type { Queries } from "./transaction.server";

/** The members who run a workshop, besides the lead; null when the workspace has no such workshop. */
export async function findFacilitators(
  queries: Queries,
  workspaceId: string,
  workshopId: string,
): Promise<readonly string[] | null> {
  const workshop = await queries.workshop.findFirst({
    where: { id: workshopId, workspaceId },
    select: { facilitators: { orderBy: { memberId: "asc" }, select: { memberId: true } } },
  });
  return workshop && workshop.facilitators.map(({ memberId }) => memberId);
}
