import { z } from "zod";
import type { OverriddenObstacle } from "~/domain/delivery/obstacle";
import { readMemberNames } from "./member-names.server";
import type { Queries } from "./transaction.server";

/** One freeze of a stage, whether it is still on or over. */
export interface StageFreeze {
  readonly number: number;
  readonly stageId: string;
  readonly frozenAt: Date;
  /** the name of who froze it, whether that person is still there or not */
  readonly frozenBy: string;
  /** over the hashes of all its documents */
  readonly hash: string;
  readonly overridden: readonly OverriddenObstacle[];
  readonly documents: readonly SealedHash[];
  /** null: it is still on */
  readonly unfrozen: { readonly at: Date; readonly by: string; readonly reason: string } | null;
}

export interface SealedHash {
  readonly name: string;
  /** how many updates of its log it has */
  readonly seq: number;
  readonly textHash: string;
}

/** The latest first. */
export async function listStageFreezes(
  queries: Queries,
  workspaceId: string,
): Promise<readonly StageFreeze[]> {
  const freezes = await queries.stageFreeze.findMany({
    where: { workspaceId },
    orderBy: { number: "desc" },
    select: { ...columns, seal: { select: { documents: documentsOfSeal } } },
  });
  const nameOf = await readNames(queries, workspaceId, freezes);
  return freezes.map(({ seal, ...freeze }) => ({
    ...toFreeze(freeze, nameOf),
    documents: seal.documents
      .map(({ document, seq, textHash }) => ({ name: document.name, seq: Number(seq), textHash }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
  }));
}

/** The freeze that is on, as every page shows it; null while the stage is open. */
export async function findOpenFreeze(
  queries: Queries,
  workspaceId: string,
): Promise<Omit<StageFreeze, "documents"> | null> {
  const freeze = await queries.stageFreeze.findFirst({
    where: { workspaceId, unfrozenAt: null },
    select: columns,
  });
  if (freeze === null) return null;
  return toFreeze(freeze, await readNames(queries, workspaceId, [freeze]));
}

/**
 * Throws `StageFrozen` unless the stage is open, and keeps it open until the transaction ends. Rows of the application
 * need no such question: their tables ask it. It is for acts that change live documents, or what many workspaces share.
 */
export async function requireOpenStage(queries: Queries, workspaceId: string): Promise<void> {
  await queries.$queryRaw`SELECT "require_open_stage"(${workspaceId})::text`;
}

/** Whether the stage is frozen now; one that is asked in a transaction may be another one before it ends. */
export async function isStageFrozenNow(queries: Queries, workspaceId: string): Promise<boolean> {
  return (await queries.stageFreeze.count({ where: { workspaceId, unfrozenAt: null } })) > 0;
}

const columns = {
  number: true,
  stageId: true,
  frozenAt: true,
  frozenById: true,
  hash: true,
  overridden: true,
  unfrozenAt: true,
  unfrozenById: true,
  unfreezeReason: true,
} as const;

const documentsOfSeal = {
  select: { seq: true, textHash: true, document: { select: { name: true } } },
} as const;

interface FreezeRow {
  readonly number: number;
  readonly stageId: string;
  readonly frozenAt: Date;
  readonly frozenById: string;
  readonly hash: string;
  readonly overridden: unknown;
  readonly unfrozenAt: Date | null;
  readonly unfrozenById: string | null;
  readonly unfreezeReason: string;
}

function toFreeze(row: FreezeRow, nameOf: (memberId: string) => string): Omit<StageFreeze, "documents"> {
  const { number, stageId, frozenAt, hash, unfrozenAt, unfrozenById, unfreezeReason } = row;
  return {
    ...{ number, stageId, frozenAt, hash },
    frozenBy: nameOf(row.frozenById),
    overridden: overriddenSchema.parse(row.overridden),
    unfrozen: unfrozenAt && { at: unfrozenAt, by: nameOf(unfrozenById ?? ""), reason: unfreezeReason },
  };
}

const overriddenSchema = z.array(
  z.object({ id: z.string(), what: z.object({ it: z.string(), en: z.string() }), reason: z.string() }),
);

function readNames(
  queries: Queries,
  workspaceId: string,
  freezes: readonly Pick<FreezeRow, "frozenById" | "unfrozenById">[],
): Promise<(memberId: string) => string> {
  const ids = freezes.flatMap(({ frozenById, unfrozenById }) => [frozenById, unfrozenById ?? ""]);
  return readMemberNames(queries, workspaceId, ids);
}
