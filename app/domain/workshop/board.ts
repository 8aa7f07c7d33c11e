/** A card on the board. It has no author: who wrote it, if that is kept at all, is in the row. */
export interface BoardCard {
  readonly id: string;
  readonly exercise: number;
  /** as it was revealed; the server writes it again when its author corrects it */
  readonly text: string;
  readonly isInRoom: boolean;
  /** the group it is in; empty: none. A column of the exercise is a group too */
  readonly groupId: string;
  /** on the free board, in px of its plane; null: laid out by itself */
  readonly x: number | null;
  readonly y: number | null;
  /** somebody objects to it: the lightning sign of Metaplan */
  readonly isDisputed: boolean;
}

/** A group of cards, or of groups. */
export interface BoardGroup {
  readonly id: string;
  readonly exercise: number;
  /** empty: not named yet */
  readonly title: string;
  /** the group it is in; in a tree what it causes, or serves; empty: none */
  readonly parentId: string;
  /** the group it was merged into: its cards are there now, and it is only read about; empty: none */
  readonly mergedInto: string;
  /** the group it was split from; empty: none */
  readonly splitFrom: string;
  /** it is there from the start: a column or a quarter */
  readonly isFixed: boolean;
}

export interface Board {
  readonly cards: readonly BoardCard[];
  readonly groups: readonly BoardGroup[];
}
