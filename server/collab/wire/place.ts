/** Which document a line is about, as its address names it. */
export interface Place {
  readonly workspaceId: string;
  readonly name: string;
}
