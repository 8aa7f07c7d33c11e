/** How the rows of one model of the database belong to a workspace that is taken away whole. */
export type ArchivedModel = KeptModel | LeftOutModel;

export interface KeptModel {
  readonly model: string;
  readonly how: Belonging;
  /** its own key, which a copy has anew */
  readonly id?: string;
  /** a key that counts up by itself and means nothing elsewhere: the rows come in its order, without it */
  readonly counted?: string;
  /** by these its rows are ordered, when nothing counts them */
  readonly order: readonly string[];
  /** the rows of other models it names, by column; the database holds them */
  readonly refs: Readonly<Record<string, string>>;
  /** the same, not held by the database: what is named may be gone */
  readonly names?: Readonly<Record<string, string>>;
  /** columns that read like ids and name no row */
  readonly words?: readonly string[];
  /** columns that stay behind, with what stands there after an import */
  readonly secrets?: Readonly<Record<string, SecretColumn>>;
  /** a copy goes on without them: they bear witness of the workspace they were made in */
  readonly staysWithOriginal?: true;
}

export type Belonging =
  /** the workspace itself */
  | { readonly kind: "workspace" }
  /** by a column `workspaceId` */
  | { readonly kind: "own" }
  /** through the row that a column names */
  | { readonly kind: "through"; readonly column: string }
  /** shared by workspaces: those that are named; `only` these columns of them */
  | { readonly kind: "named"; readonly only?: readonly string[] }
  /** the log of a live document, which is written update by update */
  | { readonly kind: "log" };

/** `empty`: null. `numbered`, `closed`: a word that says that nothing stands behind it any more. */
export type SecretColumn = "empty" | "closed" | "numbered";

export interface LeftOutModel {
  readonly model: string;
  readonly how: { readonly kind: "left-out"; readonly because: string };
}

export function isKept(model: ArchivedModel): model is KeptModel {
  return model.how.kind !== "left-out";
}
