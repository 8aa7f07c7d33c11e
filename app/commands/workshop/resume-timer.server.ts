import { changeStage } from "~/database/workshop-stages.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import { actOnWorkshop, requireStageOf, type WorkshopServices } from "./act-on-workshop.server";
import type { StageOfWorkshop } from "./stage-of-workshop.server";

/** A timer that stood runs again, with what was left of it. */
export async function resumeTimer(
  services: WorkshopServices,
  acting: ActingMember,
  { workshopId, stageId }: StageOfWorkshop,
): Promise<void> {
  const act = { workshopId, act: "resume-timer", subject: { stageId } };
  await actOnWorkshop(services, acting, act, async (queries, workshop, at) => {
    const { closedAt, endsAt, heldAt } = requireStageOf(workshop, stageId);
    if (closedAt !== null) throw new Refusal("stage-closed");
    if (heldAt === null || endsAt === null) return "unchanged";
    const left = endsAt.getTime() - heldAt.getTime();
    await changeStage(queries, stageId, { heldAt: null, endsAt: new Date(at.getTime() + left) });
    return "changed";
  });
}
