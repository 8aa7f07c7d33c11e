import type { WorkshopStage } from "../stage";
import type { Outcome, Workshop } from "../workshop";

/** The vote it was decided by: the last that was closed by then; of one that was opened again, it all the same. */
export function votedIn(
  { exercise, targetId, decidedAt }: Pick<Outcome, "exercise" | "targetId" | "decidedAt">,
  { stages }: Pick<Workshop, "stages">,
): WorkshopStage | undefined {
  const votes = stages.filter(
    (stage) =>
      stage.kind === "vote" && stage.exercise === exercise && stage.targets.some(({ id }) => id === targetId),
  );
  return votes.findLast(({ closedAt }) => closedAt !== null && closedAt <= decidedAt) ?? votes.at(-1);
}
