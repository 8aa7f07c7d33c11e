import { changeStage } from "~/database/workshop-stages.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import { actOnWorkshop, requireStageOf, type WorkshopServices } from "./act-on-workshop.server";
import type { StageOfWorkshop } from "./stage-of-workshop.server";

/** The timer of a stage stands, for everybody, with what is left of it. One that ran out has nothing to hold. */
export async function holdTimer(
  services: WorkshopServices,
  acting: ActingMember,
  { workshopId, stageId }: StageOfWorkshop,
): Promise<void> {
  const act = { workshopId, act: "hold-timer", subject: { stageId } };
  await actOnWorkshop(services, acting, act, async (queries, workshop, at) => {
    const { closedAt, endsAt, heldAt } = requireStageOf(workshop, stageId);
    if (closedAt !== null) throw new Refusal("stage-closed");
    if (heldAt !== null || endsAt === null || endsAt <= at) return "unchanged";
    await changeStage(queries, stageId, { heldAt: at });
    return "changed";
  });
}
