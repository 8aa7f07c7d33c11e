import type { Member } from "~/database/members.server";
import { stageFingerprint } from "~/database/workshop-stages.server";
import { workshopFingerprint } from "~/database/workshops.server";
import { agendaOf } from "~/domain/workshop/agenda";
import { exercises, findExercise } from "~/domain/workshop/exercises";
import { stateOf } from "~/domain/workshop/stage";
import type { Workshop } from "~/domain/workshop/workshop";
import type { Language } from "~/domain/wording/language";
import type {
  ExerciseSettings,
  SettingsData,
  StageSettings,
} from "~/features/workshops/settings/settings-data";
import type { Services } from "~/services.server";
import { readPossibleFacilitators } from "./read-new-workshop.server";
import { requireWorkspace } from "./read-shell.server";
import { requireWorkshop } from "./require-workshop.server";

export async function readWorkshopSettings(
  services: Services,
  { member, workshopId }: { readonly member: Member; readonly workshopId: string | undefined },
  language: Language,
): Promise<SettingsData> {
  const { workshop } = await requireWorkshop(services, member, workshopId);
  const [workspace, people] = await Promise.all([
    requireWorkspace(services, member.workspaceId),
    readPossibleFacilitators(services, member.workspaceId),
  ]);
  const { title, heldOn, startsAt, place, convenedBy, keptUntil, facilitatorIds } = workshop;
  return {
    workspaceId: workspace.id,
    workspaceTitle: workspace.title,
    workshopId: workshop.id,
    status: workshop.status,
    about: { title, heldOn, startsAt, place, convenedBy, keptUntil, facilitatorIds },
    seen: workshopFingerprint(workshop),
    convocationSentOn: workshop.convocationSentOn ?? "",
    invited: workshop.invited,
    people,
    exercises: exercisesOf(workshop, language),
    possible: exercises.map((exercise) => ({
      id: exercise.id,
      title: exercise.title[language],
      minutes: exercise.stages.reduce((sum, { minutes }) => sum + minutes, 0),
    })),
  };
}

function exercisesOf(workshop: Workshop, language: Language): readonly ExerciseSettings[] {
  const agenda = agendaOf(workshop);
  const numbers = [...new Set(workshop.stages.map(({ exercise }) => exercise))];
  return numbers.map((exercise) => {
    const stages = workshop.stages.filter((stage) => stage.exercise === exercise);
    const known = findExercise(stages[0]?.exerciseId ?? "");
    return {
      exercise,
      title: known?.title[language] ?? "",
      purpose: known?.purpose[language] ?? "",
      minutes: stages.reduce((sum, { minutes }) => sum + minutes, 0),
      from: agenda.exercises.find((one) => one.exercise === exercise)?.startsAt ?? null,
      stages: stages.map(
        (stage, at): StageSettings => ({
          id: stage.id,
          kind: stage.kind,
          minutes: stage.minutes,
          rule: stage.rule,
          votesOn: stage.votesOn,
          namesOff: stage.namesOff,
          tools: stage.tools,
          seen: stageFingerprint(stage),
          title: stage.title[language],
          titles: stage.title,
          prompt: stage.prompt,
          state: stateOf(stage),
          isFirst: at === 0,
          isLast: at === stages.length - 1,
        }),
      ),
      mayGo: numbers.length > 1 && stages.every((stage) => stateOf(stage) === "waiting"),
    };
  });
}
