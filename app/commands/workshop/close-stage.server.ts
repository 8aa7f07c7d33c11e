import { changeStage } from "~/database/workshop-stages.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import { actOnWorkshop, requireStageOf, type WorkshopServices } from "./act-on-workshop.server";
import { type StageOfWorkshop } from "./stage-of-workshop.server";

/** From now on the stage takes nothing; of a vote the totals are shown. */
export async function closeStage(
  services: WorkshopServices,
  acting: ActingMember,
  { workshopId, stageId }: StageOfWorkshop,
): Promise<void> {
  const act = { workshopId, act: "close-stage", subject: { stageId } };
  await actOnWorkshop(services, acting, act, async (queries, workshop, at) => {
    const { openedAt, closedAt } = requireStageOf(workshop, stageId);
    if (openedAt === null) throw new Refusal("not-open");
    if (closedAt !== null) return "unchanged";
    await changeStage(queries, stageId, { closedAt: at });
    return "changed";
  });
}
