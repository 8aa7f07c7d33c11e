import type { Phrase } from "./phrase";

/** What is done in a stage. */
export const stageKinds = ["talk", "write", "group", "vote"] as const;
export type StageKind = (typeof stageKinds)[number];

/** What participants may do on their phones; facilitators take tools away and give them back, stage by stage. */
export const participantTools = ["write", "read", "vote"] as const;
export type ParticipantTool = (typeof participantTools)[number];

/** How a vote is taken. `consent` asks of one proposal whether anybody cannot live with it, and why. */
export type VotingRule =
  | { readonly kind: "dots"; readonly dots: number; readonly perTarget: number }
  | { readonly kind: "scores"; readonly from: number; readonly to: number }
  | { readonly kind: "ranking"; readonly places: number }
  | { readonly kind: "consent" };

/** What can be voted on: fixed when the vote opens, so that later work on the board changes no vote. */
export interface VoteTarget {
  /** of a group of the board, or of a card that is in none */
  readonly id: string;
  readonly kind: "group" | "card";
  /** the name of the group, or the text of the card */
  readonly title: string;
  /** the texts of the cards in it, the first ones */
  readonly cards: readonly string[];
  readonly cardCount: number;
}

/** A place of the board that is there from the start: a quarter of a SWOT, a table of a World Café. */
export interface BoardColumn {
  readonly id: string;
  readonly title: Phrase;
}

/** A stage of a workshop as it was prepared and as it is. Times are instants; the clock is the server's. */
export interface WorkshopStage {
  readonly id: string;
  readonly workshopId: string;
  /** the exercises of a workshop are counted from 0 */
  readonly exercise: number;
  readonly exerciseId: string;
  /** among all stages of the workshop, from 0 */
  readonly position: number;
  readonly kind: StageKind;
  readonly title: Phrase;
  /** the question people answer; facilitators may word it anew, in any of the languages */
  readonly prompt: Phrase;
  readonly minutes: number;
  /** only of a vote */
  readonly rule: VotingRule | null;
  /** what is voted on: the groups of the exercise (and cards that are in none), or each card */
  readonly votesOn: "groups" | "cards";
  /** cards are on the board as they are written, not at the reveal */
  readonly isOpenWriting: boolean;
  /** in characters; only of writing */
  readonly longestText: number;
  /** for ever, once the stage has opened: then no author is stored anywhere */
  readonly namesOff: boolean;
  readonly tools: readonly ParticipantTool[];
  readonly openedAt: Date | null;
  /** null: no timer */
  readonly endsAt: Date | null;
  /** since then the timer stands: what is left is from then to its end. Null: it runs, or there is none */
  readonly heldAt: Date | null;
  /** since then the cards of this stage are on the board */
  readonly revealedAt: Date | null;
  /** since then nothing is taken any more; it may be opened again unless it is a vote that was counted */
  readonly closedAt: Date | null;
  /** of a vote that has opened */
  readonly targets: readonly VoteTarget[];
  /** how many people without a phone voted through the facilitator */
  readonly roomVoters: number;
}

/** What a stage is now. */
export type StageState = "waiting" | "open" | "closed";

export function stateOf({ openedAt, closedAt }: Pick<WorkshopStage, "openedAt" | "closedAt">): StageState {
  if (openedAt === null) return "waiting";
  return closedAt === null ? "open" : "closed";
}
