import { findExercise } from "../exercises";

/** In Italian; one that is not in the list any more is called by its id. */
export function exerciseTitle(exerciseId: string): string {
  return findExercise(exerciseId)?.title.it ?? exerciseId;
}
