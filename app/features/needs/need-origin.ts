import type { VotingRule } from "~/domain/workshop/stage";

/** A group or card of a workshop a need was made of. */
export interface NeedOrigin {
  readonly workshopId: string;
  readonly workshopTitle: string;
  /** "18 novembre 2026" */
  readonly day: string;
  readonly targetId: string;
  /** as it was called then */
  readonly title: string;
  readonly cards: readonly { readonly id: string; readonly text: string }[];
  /** what it had then; null: it was not voted on */
  readonly votes: {
    /** by which rule: dots are votes, scores and places are points */
    readonly kind: VotingRule["kind"];
    readonly phones: number;
    readonly room: number;
  } | null;
}
