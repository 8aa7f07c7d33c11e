import { putFacilitators } from "~/database/workshops.server";
import type { ActingMember } from "~/domain/rights/actors";
import { actOnWorkshop, type WorkshopServices } from "./act-on-workshop.server";
import { requireMembers } from "./create-workshop.server";

/** Says who runs it besides the lead. */
export async function setFacilitators(
  services: WorkshopServices,
  acting: ActingMember,
  given: { readonly workshopId: string; readonly facilitatorIds: readonly string[] },
): Promise<void> {
  const { workshopId, facilitatorIds } = given;
  let before = facilitatorIds;
  await actOnWorkshop(
    services,
    acting,
    { workshopId, act: "set-facilitators" },
    async (queries, workshop) => {
      before = workshop.facilitatorIds;
      await requireMembers(queries, acting.workspaceId, facilitatorIds);
      await putFacilitators(queries, workshopId, facilitatorIds);
      return "changed";
    },
  );
  cutLines(services, before, facilitatorIds);
}

/** Whoever runs it now, or does not any more, comes back to the board with other rights. */
export function cutLines(
  { live }: Pick<WorkshopServices, "live">,
  before: readonly string[],
  after: readonly string[],
): void {
  for (const memberId of new Set([...before, ...after]))
    if (before.includes(memberId) !== after.includes(memberId)) live.disconnect({ memberId });
}
