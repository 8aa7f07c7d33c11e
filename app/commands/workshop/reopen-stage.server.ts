import { hasVotes } from "~/database/ballots.server";
import { changeStage } from "~/database/workshop-stages.server";
import { changeWorkshop } from "~/database/workshops.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import { actOnWorkshop, requireStageOf, type WorkshopServices } from "./act-on-workshop.server";
import { type StageOfWorkshop, requireOpen } from "./stage-of-workshop.server";

/** Brings everybody back to a stage that was closed. A vote whose totals were seen stays as it is. */
export async function reopenStage(
  services: WorkshopServices,
  acting: ActingMember,
  { workshopId, stageId }: StageOfWorkshop,
): Promise<void> {
  const act = { workshopId, act: "reopen-stage", subject: { stageId } };
  await actOnWorkshop(services, acting, act, async (queries, workshop, at) => {
    requireOpen(workshop);
    const { kind, closedAt } = requireStageOf(workshop, stageId);
    if (closedAt === null) return "unchanged";
    if (kind === "vote" && (await hasVotes(queries, stageId))) throw new Refusal("vote-counted");
    const before = workshop.stages.find(({ id }) => id === workshop.currentStageId);
    if (before?.closedAt === null && before.id !== stageId)
      await changeStage(queries, before.id, { closedAt: at });
    await changeStage(queries, stageId, { closedAt: null, endsAt: null, heldAt: null });
    await changeWorkshop(queries, workshopId, { currentStageId: stageId });
    return "changed";
  });
}
