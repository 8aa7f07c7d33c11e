import type { Layout } from "~/domain/workshop/exercise";
import type { ExerciseView } from "../outcome/outcome-data";
import type { WorkshopPlace } from "../workshop-place";

export type WallExercise = ExerciseView & {
  readonly layout: Layout;
  /** what people were asked to write on, one after the other */
  readonly questions: readonly string[];
};

/** The board of a workshop for paper: everything that was uncovered, group by group. */
export interface WallData {
  readonly place: WorkshopPlace;
  readonly exercises: readonly WallExercise[];
  /** "28 novembre 2026, ore 9:41" */
  readonly printedAt: string;
  /** of what is on it, the first eight of SHA-256: two prints with the same one say the same */
  readonly fingerprint: string;
}
