import type { Choice } from "~/domain/workshop/workshop";

/** What the server has of one person, as the person sees it. */
export interface OwnWork {
  readonly cards: readonly OwnCard[];
  /** the vote in the current stage; null: none yet */
  readonly ballot: OwnBallot | null;
  /** the stage the person said to be done with; null: none */
  readonly readyStageId: string | null;
}

export interface OwnCard {
  readonly id: string;
  readonly stageId: string;
  readonly text: string;
  readonly columnId: string;
  readonly version: number;
  /** null: it is not hidden; else what its author is told */
  readonly hiddenReason: string | null;
}

export interface OwnBallot {
  readonly stageId: string;
  readonly choices: readonly Choice[];
  readonly reason: string;
  readonly sequence: number;
}
