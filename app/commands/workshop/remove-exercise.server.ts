import { deleteStages, orderStages } from "~/database/workshop-stages.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import { actOnWorkshop, type WorkshopServices } from "./act-on-workshop.server";

/** Takes an exercise out, as long as none of its stages has opened. */
export async function removeExercise(
  services: WorkshopServices,
  acting: ActingMember,
  { workshopId, exercise }: { readonly workshopId: string; readonly exercise: number },
): Promise<void> {
  const act = { workshopId, act: "remove-exercise", subject: { exercise: String(exercise) } };
  await actOnWorkshop(services, acting, act, async (queries, { stages }) => {
    const removed = stages.filter((stage) => stage.exercise === exercise);
    if (removed.length === 0) return "unchanged";
    if (removed.some(({ openedAt }) => openedAt !== null)) throw new Refusal("stage-opened");
    const ids = removed.map(({ id }) => id);
    await deleteStages(queries, ids);
    // Exercises keep their numbers: the board and the cards of the others are kept under them.
    await orderStages(
      queries,
      stages.filter(({ id }) => !ids.includes(id)),
    );
    return "changed";
  });
}
