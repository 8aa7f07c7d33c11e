import { groupBy } from "./group-by";
import type { WorkshopStage } from "./stage";
import type { Workshop } from "./workshop";

/** When what is done, as it is planned. */
export interface Agenda {
  readonly exercises: readonly AgendaExercise[];
  /** of all days together, without breaks */
  readonly minutes: number;
  readonly days: number;
}

export interface AgendaExercise {
  readonly exercise: number;
  readonly exerciseId: string;
  readonly minutes: number;
  /** from 1 */
  readonly day: number;
  /** "18:00"; null: not said when the workshop starts */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly stages: readonly AgendaStage[];
}

export interface AgendaStage {
  readonly stage: WorkshopStage;
  readonly startsAt: string | null;
}

/** Nobody works longer in a day: an exercise that would go beyond begins the next one, at the same hour. */
const longestDay = 8 * 60;

export function agendaOf({ startsAt, stages }: Pick<Workshop, "startsAt" | "stages">): Agenda {
  const first = minutesOf(startsAt);
  const clock = (after: number) => (first === null ? null : clockOf(first + after));
  const exercises: AgendaExercise[] = [];
  let [day, passed] = [1, 0];
  for (const own of groupBy(stages, ({ exercise }) => String(exercise)).values()) {
    const minutes = own.reduce((sum, stage) => sum + stage.minutes, 0);
    if (passed > 0 && passed + minutes > longestDay) [day, passed] = [day + 1, 0];
    const begun = passed;
    const timed = own.map((stage, at) => ({ stage, startsAt: clock(begun + minutesBefore(own, at)) }));
    passed += minutes;
    const { exercise, exerciseId } = own[0];
    exercises.push({
      exercise,
      exerciseId,
      minutes,
      day,
      startsAt: clock(begun),
      endsAt: clock(passed),
      stages: timed,
    });
  }
  return { exercises, minutes: exercises.reduce((sum, { minutes }) => sum + minutes, 0), days: day };
}

function minutesBefore(stages: readonly WorkshopStage[], at: number): number {
  return stages.slice(0, at).reduce((sum, { minutes }) => sum + minutes, 0);
}

/** "18:30" → minutes since midnight; null: it says no time. */
function minutesOf(clock: string): number | null {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(clock) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}

function clockOf(minutes: number): string {
  const hours = Math.floor(minutes / 60) % 24;
  return `${String(hours).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
