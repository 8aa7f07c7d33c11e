import { addStages } from "~/database/workshop-stages.server";
import type { ActingMember } from "~/domain/rights/actors";
import { findExercise } from "~/domain/workshop/exercises";
import { stagesOfExercise } from "~/domain/workshop/stages-of-format";
import { Refusal } from "~/errors.server";
import { actOnWorkshopOnce, type WorkshopServices } from "./act-on-workshop.server";

/** Puts an exercise behind those that are there. */
export async function addExercise(
  services: WorkshopServices,
  acting: ActingMember,
  { workshopId, exerciseId }: { readonly workshopId: string; readonly exerciseId: string },
): Promise<void> {
  const act = { workshopId, act: "add-exercise", subject: { exerciseId } };
  await actOnWorkshopOnce(services, acting, act, async (queries, { stages }) => {
    const exercise = findExercise(exerciseId);
    if (exercise === null) throw new Refusal("input-not-valid");
    const number = Math.max(-1, ...stages.map((stage) => stage.exercise)) + 1;
    const position = Math.max(-1, ...stages.map((stage) => stage.position)) + 1;
    const added = stagesOfExercise(exercise, { exercise: number, firstPosition: position });
    await addStages(queries, workshopId, added);
    return "changed";
  });
}
