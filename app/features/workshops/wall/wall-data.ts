import type { ExerciseView } from "../outcome/outcome-data";
import type { WorkshopPlace } from "../workshop-place";

/** The board of a workshop for paper: everything that was uncovered, group by group. */
export interface WallData {
  readonly place: WorkshopPlace;
  readonly exercises: readonly (ExerciseView & { readonly question: string })[];
  /** "28 novembre 2026, ore 9:41" */
  readonly printedAt: string;
  /** of what is on it, the first eight of SHA-256: two prints with the same one say the same */
  readonly fingerprint: string;
}
