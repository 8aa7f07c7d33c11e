import { changeStage } from "~/database/workshop-stages.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import { actOnWorkshopOnce, requireStageOf, type WorkshopServices } from "./act-on-workshop.server";
import { minuteMs, type StageOfWorkshop } from "./stage-of-workshop.server";

/**
 * Gives a stage more time, or with a negative number less. Only the one everybody is at: whoever pressed a moment after
 * another led everybody on meant the stage before. A timer that stands goes on standing.
 */
export async function addTime(
  services: WorkshopServices,
  acting: ActingMember,
  { workshopId, stageId, minutes }: StageOfWorkshop & { readonly minutes: number },
): Promise<void> {
  if (!Number.isFinite(minutes) || Math.abs(minutes) > 24 * 60) throw new Refusal("input-not-valid");
  const act = { workshopId, act: "add-time", subject: { stageId, minutes: String(minutes) } };
  await actOnWorkshopOnce(services, acting, act, async (queries, workshop, at) => {
    const stage = requireStageOf(workshop, stageId);
    if (workshop.currentStageId !== stageId) throw new Refusal("other-stage");
    if (stage.closedAt !== null) throw new Refusal("stage-closed");
    if (stage.endsAt === null && minutes < 0) return "unchanged";
    const now = (stage.heldAt ?? at).getTime();
    // What has run out is counted from now: a minute more is a minute more.
    const from = Math.max(stage.endsAt?.getTime() ?? 0, now);
    const endsAt = new Date(Math.max(now, from + minutes * minuteMs));
    await changeStage(queries, stage.id, { endsAt });
    return "changed";
  });
}
