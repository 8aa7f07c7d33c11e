import type { ConsentTotal } from "./results/totals-of";
import type { Phrase } from "./phrase";
import type { BoardColumn, ParticipantTool, StageKind, StageState, VoteTarget, VotingRule } from "./stage";
import type { WorkshopStatus } from "./workshop";

/**
 * What everybody in a workshop may know, the same for all: it is written once and sent to every phone and to the
 * projector. No author, nothing before the reveal, no vote before it is closed.
 */
export interface PublicState {
  readonly workshopId: string;
  /** of two states the one with the greater version is the later */
  readonly version: number;
  readonly status: WorkshopStatus;
  /** the server's clock when this was written, ms since 1970: what remains of a timer is counted from it */
  readonly now: number;
  readonly stage: PublicStage | null;
  /** stages in all, and which one this is, from 1 */
  readonly stageCount: number;
  readonly stageNumber: number;
  readonly people: PublicCount;
  /** the totals of the current vote, once it is closed; null before */
  readonly totals: readonly PublicTotal[] | null;
}

export interface PublicStage {
  readonly id: string;
  readonly kind: StageKind;
  readonly state: StageState;
  readonly title: Phrase;
  readonly prompt: Phrase;
  /** of the talk that opens an exercise on one question: what people will be asked to write on; null: it has none */
  readonly question: Phrase | null;
  /** ms since 1970; null: no timer */
  readonly endsAt: number | null;
  /** since when the timer stands, ms since 1970; null: it runs, or there is none */
  readonly heldAt: number | null;
  /** what is written in it is read: it was revealed, or people write in sight of all */
  readonly isRevealed: boolean;
  readonly namesOff: boolean;
  readonly tools: readonly ParticipantTool[];
  readonly longestText: number;
  readonly columns: readonly BoardColumn[];
  readonly rule: VotingRule | null;
  readonly targets: readonly VoteTarget[];
  /** what has been written and shown, for phones that may read: 60 at the most, in no order that says anything */
  readonly shown: readonly ShownText[];
  /** how many there are to be read in all */
  readonly shownOf: number;
}

export interface ShownText {
  readonly id: string;
  readonly text: string;
  /** where its author put it; empty: nowhere, or the cards are being moved and it may stand elsewhere by now */
  readonly columnId: string;
}

export interface PublicCount {
  readonly here: number;
  readonly ready: number;
  /** cards of the current stage */
  readonly cards: number;
  /** cards of the current exercise that were written and are read by nobody yet */
  readonly covered: number;
  /**
   * The places their authors gave them. Empty where names are off: whoever watches the figures would know the place
   * of a card by the moment it was sent.
   */
  readonly coveredIn: readonly { readonly columnId: string; readonly cards: number }[];
  /** ballots of the current stage */
  readonly ballots: number;
}

export interface PublicTotal {
  readonly targetId: string;
  readonly phones: number;
  readonly room: number;
  /** of scores, as on the page of results; null: nobody gave one, or it is another rule */
  readonly mean: number | null;
  /** how many gave it a score; of another rule, how many chose it by phone */
  readonly scorers: number;
  /** how many agree, stand aside and object; their reasons are for the desk. Null: it is another rule */
  readonly consent: Pick<ConsentTotal, "agrees" | "asides" | "objections"> | null;
}
