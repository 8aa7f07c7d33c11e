import { holdAlone, type Queries } from "~/database/transaction.server";
import { writeEvent } from "~/database/workshop-events.server";
import {
  changeWorkshop,
  findWorkshop,
  listWorkshopsRunBy,
  putFacilitators,
} from "~/database/workshops.server";
import type { ActingMember } from "~/domain/rights/actors";

interface Passing {
  readonly successorId: string;
  readonly at: Date;
}

/**
 * The workshops a member runs are run by another from now on. Those that are closed stay as they were: their minutes
 * say who ran them.
 */
export async function passFacilitation(
  queries: Queries,
  { workspaceId, memberId }: Pick<ActingMember, "workspaceId" | "memberId">,
  { successorId, at }: Passing,
): Promise<readonly { readonly id: string; readonly title: string }[]> {
  const workshops = await listWorkshopsRunBy(queries, workspaceId, memberId);
  for (const { id: workshopId } of workshops) {
    // Whoever chooses its facilitators at this moment comes before or after, not in between.
    await holdAlone(queries, `workshop:${workshopId}`);
    const workshop = await findWorkshop(queries, workspaceId, workshopId);
    const others = (workshop?.facilitatorIds ?? []).filter((id) => id !== memberId);
    await putFacilitators(queries, workshopId, [...others, successorId]);
    await changeWorkshop(queries, workshopId);
    const event = { workshopId, at, memberId, participantId: null, act: "set-facilitators", subject: {} };
    await writeEvent(queries, event);
  }
  return workshops;
}
