import { listMinutesParts, writeMinutesPart } from "~/database/workshop-minutes.server";
import { changeWorkshop } from "~/database/workshops.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { MinutesPart } from "~/domain/workshop/workshop";
import { actOnWorkshop, type WorkshopServices } from "./act-on-workshop.server";

interface MinutesToApprove {
  readonly workshopId: string;
  /** as the parts nobody worded are drafted now */
  readonly drafted: readonly Pick<MinutesPart, "partId" | "text">[];
}

/**
 * Says that the minutes are right; from then on nobody words them. What was drafted is kept as it was read: names are
 * erased some day, and decisions may be taken back.
 */
export async function approveMinutes(
  services: WorkshopServices,
  acting: ActingMember,
  { workshopId, drafted }: MinutesToApprove,
): Promise<void> {
  const act = { workshopId, act: "approve-minutes" };
  await actOnWorkshop(services, acting, act, async (queries, workshop, at) => {
    if (workshop.minutesApprovedAt !== null) return "unchanged";
    const worded = await listMinutesParts(queries, workshopId);
    for (const { partId, text } of drafted) {
      if (worded.some((part) => part.partId === partId)) continue;
      const written = { workshopId, partId, text, changedAt: at, changedById: acting.memberId };
      await writeMinutesPart(queries, written);
    }
    const approved = { minutesApprovedAt: at, minutesApprovedBy: acting.memberId };
    await changeWorkshop(queries, workshopId, approved);
    return "changed";
  });
}
