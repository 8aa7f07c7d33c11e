import type { SentRefusal } from "../words/participant-words";

/** Why a form that was sent without scripts was not taken; `text` is what was written, so that it is not lost. */
export interface SaidBack {
  readonly reason: SentRefusal;
  readonly text: string;
}
