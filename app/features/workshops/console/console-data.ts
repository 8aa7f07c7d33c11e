import type { Board } from "~/domain/workshop/board";
import type { Exercise } from "~/domain/workshop/exercise";
import type { PublicState } from "~/domain/workshop/public-state";
import type { SaidTotal } from "~/domain/workshop/results/totals-of";
import type { StageState, WorkshopStage } from "~/domain/workshop/stage";
import type { RoomVote, WorkshopStatus } from "~/domain/workshop/workshop";

/** What the desk is sent once: it lives on in the live document. */
export interface ConsoleGround {
  readonly board: Board;
}

/** What the desk asks again for whenever something of the workspace changed, in the language of the person. */
export interface ConsoleData {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly workshopId: string;
  readonly accountId: string;
  readonly title: string;
  readonly status: WorkshopStatus;
  /** "ven 30 nov, 18:00 · Sala civica" */
  readonly facts: string;
  readonly mayRun: boolean;
  readonly entrance: Entrance | null;
  readonly stages: readonly StageView[];
  readonly currentStageId: string | null;
  readonly exercises: readonly ExerciseView[];
  readonly participants: readonly ParticipantView[];
  readonly hidden: readonly HiddenCard[];
  /** the last vote of each exercise that was counted */
  readonly counted: readonly CountedVote[];
  /** groups and cards something has become of already */
  readonly decided: readonly string[];
  readonly state: PublicState;
}

/** How people come in, while the workshop is open. */
export interface Entrance {
  readonly code: string;
  readonly address: string;
  readonly drawing: { readonly size: number; readonly path: string };
}

export interface StageView
  extends Pick<
    WorkshopStage,
    | "id"
    | "exercise"
    | "kind"
    | "minutes"
    | "rule"
    | "votesOn"
    | "namesOff"
    | "tools"
    | "targets"
    | "roomVoters"
    | "isOpenWriting"
    | "longestText"
  > {
  readonly state: StageState;
  readonly title: string;
  readonly prompt: string;
  readonly isRevealed: boolean;
  readonly columns: readonly { readonly id: string; readonly title: string; readonly groupId: string }[];
  /** those that are seen */
  readonly cards: number;
  readonly roomVotes: readonly RoomVote[];
}

export interface ExerciseView {
  readonly exercise: number;
  readonly title: string;
  readonly layout: Exercise["layout"];
}

export interface ParticipantView {
  readonly id: string;
  readonly nickname: string;
  /** the organisation or kind of actor, in words; empty: not said */
  readonly of: string;
  readonly isReady: boolean;
}

export interface HiddenCard {
  readonly id: string;
  readonly text: string;
  readonly reason: string;
}

export type CountedTotal = SaidTotal & { readonly targetId: string };

export interface CountedVote {
  readonly exercise: number;
  readonly stageId: string;
  readonly totals: readonly CountedTotal[];
}
