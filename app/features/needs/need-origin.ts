import type { GivenWhenDecided } from "~/domain/workshop/results/given-when-decided";

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
  readonly votes: GivenWhenDecided | null;
}
