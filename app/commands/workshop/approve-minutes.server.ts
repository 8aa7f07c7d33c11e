import { changeWorkshop } from "~/database/workshops.server";
import type { ActingMember } from "~/domain/rights/actors";
import { actOnWorkshop, type WorkshopServices } from "./act-on-workshop.server";

/** Says that the minutes are right; from then on nobody words them. */
export async function approveMinutes(
  services: WorkshopServices,
  acting: ActingMember,
  { workshopId }: { readonly workshopId: string },
): Promise<void> {
  const act = { workshopId, act: "approve-minutes" };
  await actOnWorkshop(services, acting, act, async (queries, workshop, at) => {
    if (workshop.minutesApprovedAt !== null) return "unchanged";
    const approved = { minutesApprovedAt: at, minutesApprovedBy: acting.memberId };
    await changeWorkshop(queries, workshopId, approved);
    return "changed";
  });
}
