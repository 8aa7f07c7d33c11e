import type { ArchivedRow } from "~/database/archive-rows.server";
import type { KeptModel } from "~/domain/archive/archived-model";
import { Refusal } from "~/errors.server";

/** The rows that were written so far, for those that name them. */
export interface KnownRows {
  readonly workspaceId: string;
  /**
   * The row with live documents by their numbers. Stops what leads outside: a row of an archive names only rows of the
   * same archive, whatever else the database holds.
   */
  check(model: KeptModel, row: ArchivedRow): ArchivedRow;
  number(documents: ReadonlyMap<string, number>): void;
  numberOf(documentName: string): number;
}

export function createKnownRows(workspaceId: string): KnownRows {
  const ids = new Map<string, Set<unknown>>();
  let numbers: ReadonlyMap<string, number> = new Map();

  function numberOf(name: unknown): number {
    const number = typeof name === "string" ? numbers.get(name) : undefined;
    if (number === undefined) throw new Refusal("archive-not-valid");
    return number;
  }

  function isKnown(model: string, id: unknown): boolean {
    return ids.get(model)?.has(id) === true;
  }

  return {
    workspaceId,
    check(model, row) {
      const own = row["workspaceId"] ?? (model.how.kind === "workspace" ? row["id"] : workspaceId);
      if (own !== workspaceId) throw new Refusal("archive-not-valid");
      const checked = { ...row };
      for (const [column, named] of Object.entries(model.refs)) {
        const id = row[column] ?? null;
        if (named === "LiveDocument") checked[column] = numberOf(id);
        else if (id !== null && !isKnown(named, id)) throw new Refusal("archive-not-valid");
      }
      const key = model.model === "StoredFile" ? "sha256" : model.id;
      if (key !== undefined) remember(ids, model.model, row[key]);
      return checked;
    },
    number(documents) {
      numbers = documents;
    },
    numberOf,
  };
}

function remember(ids: Map<string, Set<unknown>>, model: string, id: unknown): void {
  if (typeof id !== "string") throw new Refusal("archive-not-valid");
  const known = ids.get(model) ?? new Set();
  ids.set(model, known.add(id));
}
