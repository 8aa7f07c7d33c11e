/** The stored form of a text, as Yjs gives it: characters and embeds with attributes, one after the other. */
export type Delta = readonly DeltaInsert[];

export interface DeltaInsert {
  /** characters, or an embed: one key (its kind) with an id */
  readonly insert: string | object;
  readonly attributes?: Attributes | undefined;
}

/** Formats on text, `type` and `indent` on newlines; null or absent is off. */
export type Attributes = Readonly<Record<string, unknown>>;

/** Ends a block and carries its type and indent. */
export const newline = "\n";
