import type { Wording } from "~/domain/wording/language";

/** One thing a document says, so that two versions of it can be compared. */
export interface Statement {
  /** the same in every version: "commitment/k3/quantity" */
  readonly id: string;
  /** what it is about: "Custodi sociali, quantità" */
  readonly about: Wording;
  /** empty: not said */
  readonly text: string;
  /** of another statement: when that one is new or gone, this one goes without saying */
  readonly partOf?: string;
}

export interface StatementChange {
  readonly about: Wording;
  /** null: it was not said */
  readonly before: string | null;
  /** null: it is not said any more */
  readonly after: string | null;
}

/** What changed from one version to the other, in the order of the later one; what was left out comes last. */
export function compareStatements(
  before: readonly Statement[],
  after: readonly Statement[],
): readonly StatementChange[] {
  const old = new Map(before.map((statement) => [statement.id, statement]));
  const now = new Map(after.map((statement) => [statement.id, statement]));
  const isInBoth = (id: string) => old.has(id) && now.has(id);
  return [...after, ...before.filter(({ id }) => !now.has(id))]
    .filter(({ partOf }) => partOf === undefined || isInBoth(partOf))
    .map(({ id, about }) => ({ about, before: textOf(old.get(id)), after: textOf(now.get(id)) }))
    .filter((change) => change.before !== change.after);
}

function textOf(statement: Statement | undefined): string | null {
  return statement === undefined || statement.text === "" ? null : statement.text;
}
