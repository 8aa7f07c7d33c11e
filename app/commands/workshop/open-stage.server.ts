import { changeStage } from "~/database/workshop-stages.server";
import { changeWorkshop } from "~/database/workshops.server";
import type { ActingMember } from "~/domain/rights/actors";
import { findExercise } from "~/domain/workshop/exercises";
import type { VoteTarget, WorkshopStage } from "~/domain/workshop/stage";
import { voteTargets } from "~/domain/workshop/vote-targets";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import {
  actOnWorkshop,
  requireStageOf,
  requireWorkshop,
  type WorkshopServices,
} from "./act-on-workshop.server";
import { readWrittenBoard } from "./read-written-board.server";
import { type StageOfWorkshop, minuteMs, requireOpen } from "./stage-of-workshop.server";

/**
 * Brings everybody to a stage. The first time it opens it and starts its timer, and for a vote fixes what is voted on;
 * where everybody was before is closed, and can be opened again.
 */
export async function openStage(
  services: WorkshopServices,
  acting: ActingMember,
  { workshopId, stageId }: StageOfWorkshop,
): Promise<void> {
  // Read before anybody waits for this act: it is not in the database.
  const targets = await readTargets(services, acting, { workshopId, stageId });
  const act = { workshopId, act: "open-stage", subject: { stageId } };
  await actOnWorkshop(services, acting, act, async (queries, workshop, at) => {
    requireOpen(workshop);
    const stage = requireStageOf(workshop, stageId);
    if (workshop.currentStageId === stageId && stage.openedAt !== null) return "unchanged";
    const before = workshop.stages.find(({ id }) => id === workshop.currentStageId);
    if (before?.closedAt === null && before.id !== stageId)
      await changeStage(queries, before.id, { closedAt: at });
    if (stage.openedAt === null)
      await changeStage(queries, stageId, {
        openedAt: at,
        endsAt: stage.minutes > 0 ? new Date(at.getTime() + stage.minutes * minuteMs) : null,
        ...(stage.kind === "vote" && { targets: requireTargets(targets) }),
        ...(stage.namesOff && { isOpenWriting: false }),
      });
    await changeWorkshop(queries, workshopId, { currentStageId: stageId });
    return "changed";
  });
}

/** Of a vote that is about to open, what stands on the board now; of anything else nothing. */
async function readTargets(
  services: Pick<Services, "database" | "live" | "boardKeeper">,
  acting: ActingMember,
  { workshopId, stageId }: StageOfWorkshop,
): Promise<readonly VoteTarget[]> {
  const workshop = await requireWorkshop(services.database, acting, workshopId);
  const stage = requireStageOf(workshop, stageId);
  if (stage.kind !== "vote" || stage.openedAt !== null) return [];
  await services.boardKeeper.settled(workshopId);
  const board = await readWrittenBoard(services, workshop);
  return voteTargets(board, { ...stage, layout: layoutOf(stage) });
}

function layoutOf({ exerciseId }: WorkshopStage) {
  return findExercise(exerciseId)?.layout ?? "groups";
}

function requireTargets(targets: readonly VoteTarget[]): readonly VoteTarget[] {
  if (targets.length === 0) throw new Refusal("nothing-to-vote-on");
  return targets;
}
