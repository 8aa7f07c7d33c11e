import type { SentRefusal } from "../words/participant-words";

/** Why a form that was sent without scripts was not taken, and what was written in it, so that it is not lost. */
export interface SaidBack {
  readonly reason: SentRefusal;
  readonly stageId: string;
  /** of a card; empty: none was written */
  readonly text: string;
  readonly cardId: string;
  readonly columnId: string;
  /** the reason of an objection; empty: none was written */
  readonly objection: string;
}

export function textOfSaid({ text, objection }: SaidBack): string {
  return text || objection;
}
