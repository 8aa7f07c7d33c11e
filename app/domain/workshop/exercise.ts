import type { Wording } from "../wording/language";
import type { Phrase } from "./phrase";
import type { BoardColumn, StageKind, VotingRule } from "./stage";

/**
 * How the board of an exercise is laid out, out of a closed set; each has a list as its twin.
 * `groups`: columns that people name. `columns`: columns that are there from the start. `quadrants`: four places in
 * two rows. `tree`: causes below, effects above.
 */
export const layouts = ["groups", "columns", "quadrants", "tree"] as const;
export type Layout = (typeof layouts)[number];

/** What is found by an exercise and kept as a record of its own, with an id the plan of the project takes up. */
export const findingKinds = ["stakeholder", "problem", "objective", "result", "activity"] as const;
export type FindingKind = (typeof findingKinds)[number];

/** An exercise of a workshop, as data: one file each, in the list of `exercises.ts`. */
export interface Exercise {
  readonly id: string;
  readonly title: Wording;
  /** what comes of it, in one sentence for whoever prepares a workshop */
  readonly purpose: Wording;
  /** where the method is described; null: our own */
  readonly source: string | null;
  readonly layout: Layout;
  /** of `columns` and `quadrants`; empty for the others */
  readonly columns: readonly BoardColumn[];
  readonly stages: readonly ExerciseStage[];
  /** its first talk is about the question that is written on next: there it is read too */
  readonly opensWithQuestion?: true;
  /** what a group of this board may become, besides a need */
  readonly finds: readonly FindingKind[];
}

/** A stage as the method has it; everything here may be changed while a workshop is prepared. */
export interface ExerciseStage {
  readonly kind: StageKind;
  readonly title: Phrase;
  readonly prompt: Phrase;
  readonly minutes: number;
  readonly rule?: VotingRule;
  readonly votesOn?: "groups" | "cards";
  /** in characters; 140 when it is not said */
  readonly longestText?: number;
  readonly namesOff?: boolean;
  /** cards are on the board as they are written, not at the reveal */
  readonly isOpenWriting?: boolean;
}

/** A ready workshop: exercises one after the other, each with its minutes if they differ from the method's. */
export interface WorkshopFormat {
  readonly id: string;
  readonly title: Wording;
  readonly purpose: Wording;
  readonly exerciseIds: readonly string[];
}
