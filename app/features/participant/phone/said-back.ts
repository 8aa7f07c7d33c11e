import type { SentRefusal } from "../words/participant-words";

/** What a page without scripts is told after it sent a form; `text` is what was written, so that it is not lost. */
export type SaidBack =
  | { readonly status: "stored" }
  | { readonly status: "refused"; readonly reason: SentRefusal; readonly text: string };
