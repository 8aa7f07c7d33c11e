/** What became of a card, as its author is told. */
export interface ToldFate {
  readonly kind: "undecided" | "need" | "commitment" | "finding" | "set-aside" | "hidden" | "withdrawn";
  /** the group it was put in; null: none */
  readonly group: string | null;
  /** of what it became; empty: nothing yet */
  readonly title: string;
  /** why it was not taken up, or hidden; empty: not said */
  readonly reason: string;
}
