import type { Exercise, ExerciseStage, WorkshopFormat } from "./exercise";
import { findExercise } from "./exercises";
import type { ParticipantTool, StageKind, WorkshopStage } from "./stage";

/** A stage as it is prepared: without what it gets when it is kept, and when it opens. */
export type NewStage = Omit<
  WorkshopStage,
  | "id"
  | "workshopId"
  | "openedAt"
  | "endsAt"
  | "heldAt"
  | "revealedAt"
  | "closedAt"
  | "targets"
  | "roomVoters"
>;

/** All stages of a ready workshop, in their order. An exercise that is not in the list any more is left out. */
export function stagesOfFormat({ exerciseIds }: WorkshopFormat): readonly NewStage[] {
  const exercises = exerciseIds.map(findExercise).filter((one) => one !== null);
  return exercises
    .flatMap((one, exercise) => stagesOfExercise(one, { exercise, firstPosition: 0 }))
    .map((stage, position) => ({ ...stage, position }));
}

/** The stages of one exercise: `exercise` is its number in the workshop, `firstPosition` where its first stage stands. */
export function stagesOfExercise(
  { id, stages }: Exercise,
  { exercise, firstPosition }: { readonly exercise: number; readonly firstPosition: number },
): readonly NewStage[] {
  return stages.map((stage, at) => ({
    exercise,
    exerciseId: id,
    position: firstPosition + at,
    ...withDefaults(stage),
  }));
}

const usualLongestText = 140;

function withDefaults(stage: ExerciseStage): Omit<NewStage, "exercise" | "exerciseId" | "position"> {
  const { kind, title, prompt, minutes, isOpenWriting = false } = stage;
  return {
    kind,
    title,
    prompt,
    minutes,
    rule: stage.rule ?? null,
    votesOn: stage.votesOn ?? "groups",
    isOpenWriting,
    longestText: stage.longestText ?? usualLongestText,
    namesOff: stage.namesOff ?? false,
    tools: isOpenWriting ? ["write", "read"] : usualTools[kind],
  };
}

/** Whoever writes for themselves is not to be led by what others wrote. */
const usualTools: Readonly<Record<StageKind, readonly ParticipantTool[]>> = {
  talk: ["read"],
  write: ["write"],
  group: ["read"],
  vote: ["read", "vote"],
};
