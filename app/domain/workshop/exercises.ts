import type { Exercise } from "./exercise";
import { commitments } from "./exercises/commitments";
import { logframe } from "./exercises/logframe";
import { metaplan } from "./exercises/metaplan";
import { needs } from "./exercises/needs";
import { nominalGroup } from "./exercises/nominal-group";
import { objectiveTree } from "./exercises/objective-tree";
import { problemTree } from "./exercises/problem-tree";
import { stakeholders } from "./exercises/stakeholders";
import { swot } from "./exercises/swot";
import { worldCafe } from "./exercises/world-cafe";

/** All exercises, in the order in which they are offered. */
export const exercises: readonly Exercise[] = [
  needs,
  nominalGroup,
  worldCafe,
  metaplan,
  swot,
  stakeholders,
  problemTree,
  objectiveTree,
  logframe,
  commitments,
];

/** Null for one that is not in the list any more. */
export function findExercise(id: string): Exercise | null {
  return exercises.find((exercise) => exercise.id === id) ?? null;
}
