/** What facilitators do with a board. Made where the live document is, so that its code is fetched with it. */
export interface BoardActs {
  /** Answers the id of the group; it is made with these cards in it. */
  addGroup(group: {
    readonly title: string;
    readonly parentId?: string;
    readonly cardIds?: readonly string[];
  }): string;
  name(groupId: string, title: string): void;
  /** Into no group when the id is empty. */
  put(cardIds: readonly string[], groupId: string): void;
  /** Under none when the id is empty. */
  putUnder(groupId: string, parentId: string): void;
  merge(from: string, into: string): void;
  split(groupId: string, cardIds: readonly string[], title: string): string;
  place(id: string, at: { readonly x: number; readonly y: number }): void;
  dispute(cardId: string, isDisputed: boolean): void;
  /** Its cards are in no group then. */
  remove(groupId: string): void;
  /** Takes the last of one's own acts back that is not taken back yet; false: there is none. */
  undo(): boolean;
}
