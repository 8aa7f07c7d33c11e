import { changeWorkshop } from "~/database/workshops.server";
import type { ActingMember } from "~/domain/rights/actors";
import { actOnWorkshop, type WorkshopServices } from "./act-on-workshop.server";

/** Takes the approval back, to word something anew. */
export async function reopenMinutes(
  services: WorkshopServices,
  acting: ActingMember,
  { workshopId }: { readonly workshopId: string },
): Promise<void> {
  const act = { workshopId, act: "reopen-minutes" };
  await actOnWorkshop(services, acting, act, async (queries, workshop) => {
    if (workshop.minutesApprovedAt === null) return "unchanged";
    await changeWorkshop(queries, workshopId, { minutesApprovedAt: null, minutesApprovedBy: null });
    return "changed";
  });
}
