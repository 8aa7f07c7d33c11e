import { changeStage } from "~/database/workshop-stages.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import { actOnWorkshop, requireStageOf, type WorkshopServices } from "./act-on-workshop.server";
import { type StageOfWorkshop } from "./stage-of-workshop.server";

/** Shows what was written to everybody. */
export async function revealStage(
  services: WorkshopServices,
  acting: ActingMember,
  { workshopId, stageId }: StageOfWorkshop,
): Promise<void> {
  const act = { workshopId, act: "reveal-stage", subject: { stageId } };
  await actOnWorkshop(services, acting, act, async (queries, workshop, at) => {
    const { kind, openedAt, revealedAt } = requireStageOf(workshop, stageId);
    if (kind !== "write") throw new Refusal("no-writing");
    if (openedAt === null) throw new Refusal("not-open");
    if (revealedAt !== null) return "unchanged";
    await changeStage(queries, stageId, { revealedAt: at });
    return "changed";
  });
}
