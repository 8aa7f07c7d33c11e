/** A point in the history of a document: how many updates it had, or an instant. */
export type Moment = { readonly seq: number } | { readonly at: Date };

/** A live document of a workspace: `section/needs`. */
export interface DocumentPlace {
  readonly workspaceId: string;
  readonly name: string;
}
