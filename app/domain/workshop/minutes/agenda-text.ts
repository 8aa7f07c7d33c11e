import { type AgendaExercise, agendaOf } from "../agenda";
import { exerciseTitle } from "./exercise-title";
import type { MinutesFacts } from "./minutes-facts";

export function agendaText({ workshop }: MinutesFacts): readonly string[] {
  const { exercises, days } = agendaOf(workshop);
  if (exercises.length === 0) return ["Non c’era un ordine del giorno."];
  return exercises.flatMap((exercise, at): readonly string[] => {
    const isNewDay = days > 1 && exercise.day !== exercises[at - 1]?.day;
    return [...(isNewDay ? [`Giorno ${exercise.day}`] : []), lineOf(exercise)];
  });
}

/** "- Raccolta dei bisogni (18:00-19:30): Benvenuto, Scrivi, Raggruppa, Vota, Sintesi" */
function lineOf({ exerciseId, minutes, startsAt, endsAt, stages }: AgendaExercise): string {
  const time = startsAt === null || endsAt === null ? `${minutes} minuti` : `${startsAt}-${endsAt}`;
  const titles = stages.map(({ stage }) => stage.title.it).join(", ");
  return `- ${exerciseTitle(exerciseId)} (${time}): ${titles}`;
}
