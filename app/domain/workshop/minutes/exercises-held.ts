import { groupBy } from "../group-by";
import type { WorkshopStage } from "../stage";
import { exerciseTitle } from "./exercise-title";
import type { MinutesFacts } from "./minutes-facts";

export interface ExerciseHeld {
  readonly exercise: number;
  readonly exerciseId: string;
  readonly title: string;
  /** only those that were opened */
  readonly stages: readonly WorkshopStage[];
}

/** What was prepared and not done is in the agenda, and nowhere else. */
export function exercisesHeld({ workshop }: Pick<MinutesFacts, "workshop">): readonly ExerciseHeld[] {
  const held = workshop.stages.filter(({ openedAt }) => openedAt !== null);
  return [...groupBy(held, ({ exercise }) => String(exercise)).values()].map((stages) => {
    const [{ exercise, exerciseId }] = stages;
    return { exercise, exerciseId, title: exerciseTitle(exerciseId), stages };
  });
}
