import type { Queries } from "./transaction.server";

/** What only people can know about a rule. */
export interface Declaration {
  readonly ruleId: string;
  /** null: said for the whole partnership */
  readonly organisationId: string | null;
  readonly isTrue: boolean;
  /** for rules that count: how many other projects of the call it takes part in */
  readonly count: number | null;
}

export async function listDeclarations(
  queries: Queries,
  workspaceId: string,
): Promise<readonly Declaration[]> {
  const rows = await queries.declaration.findMany({
    where: { workspaceId },
    orderBy: [{ ruleId: "asc" }, { organisationId: "asc" }],
    select: { ruleId: true, organisationId: true, isTrue: true, count: true },
  });
  return rows.map((row) => ({
    ...row,
    organisationId: row.organisationId === "" ? null : row.organisationId,
  }));
}

interface Stated {
  readonly workspaceId: string;
  readonly statedById: string;
  readonly statedAt: Date;
}

/** Says it, in the place of what was said before. */
export async function saveDeclaration(
  queries: Queries,
  { ruleId, organisationId, isTrue, count }: Declaration,
  { workspaceId, statedById, statedAt }: Stated,
): Promise<void> {
  const id = { workspaceId, ruleId, organisationId: organisationId ?? "" };
  const said = { isTrue, count, statedById, statedAt };
  await queries.declaration.upsert({
    where: { workspaceId_ruleId_organisationId: id },
    create: { ...id, ...said },
    update: said,
    select: { ruleId: true },
  });
}
