import type { Queries } from "./transaction.server";

/** A clause of the pact as the lead has worded it. */
export interface StoredClause {
  readonly clauseId: string;
  readonly text: string;
  readonly version: number;
}

const clauseFields = { clauseId: true, text: true, version: true } as const;

export function listClauses(queries: Queries, workspaceId: string): Promise<readonly StoredClause[]> {
  return queries.pactClause.findMany({
    where: { workspaceId },
    orderBy: { clauseId: "asc" },
    select: clauseFields,
  });
}

export interface ClauseEdit {
  readonly workspaceId: string;
  readonly clauseId: string;
  readonly text: string;
  readonly changedById: string;
  readonly changedAt: Date;
}

/** Writes the next version of a clause. */
export async function writeClause(queries: Queries, edit: ClauseEdit): Promise<void> {
  const { workspaceId, clauseId, ...rest } = edit;
  await queries.pactClause.upsert({
    where: { workspaceId_clauseId: { workspaceId, clauseId } },
    create: { workspaceId, clauseId, ...rest, version: 1 },
    update: { ...rest, version: { increment: 1 } },
    select: { version: true },
  });
}
