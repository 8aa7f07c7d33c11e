import { changeWorkshop } from "~/database/workshops.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import { actOnWorkshop, type WorkshopServices } from "./act-on-workshop.server";

/** Takes the approval back, to word something anew, and says why. */
export async function reopenMinutes(
  services: WorkshopServices,
  acting: ActingMember,
  { workshopId, reason }: { readonly workshopId: string; readonly reason: string },
): Promise<void> {
  const act = { workshopId, act: "reopen-minutes", subject: { reason: reason.trim() } };
  if (reason.trim() === "") throw new Refusal("input-not-valid");
  await actOnWorkshop(services, acting, act, async (queries, workshop) => {
    if (workshop.minutesApprovedAt === null) return "unchanged";
    await changeWorkshop(queries, workshopId, { minutesApprovedAt: null, minutesApprovedBy: null });
    return "changed";
  });
}
