import { readMemberNames } from "./member-names.server";
import type { Queries } from "./transaction.server";

export interface DifferenceReason {
  readonly subject: string;
  readonly reason: string;
  readonly statedAt: Date;
  /** the name, whether that person is still there or not */
  readonly statedBy: string;
}

interface StageOf {
  readonly workspaceId: string;
  readonly stageId: string;
}

export async function listDifferenceReasons(
  queries: Queries,
  { workspaceId, stageId }: StageOf,
): Promise<readonly DifferenceReason[]> {
  const rows = await queries.stageDifference.findMany({
    where: { workspaceId, stageId },
    orderBy: { subject: "asc" },
  });
  const nameOf = await readMemberNames(
    queries,
    workspaceId,
    rows.map(({ statedById }) => statedById),
  );
  return rows.map(({ subject, reason, statedAt, statedById }) => ({
    ...{ subject, reason, statedAt },
    statedBy: nameOf(statedById),
  }));
}

/** When the reason was stated that is there now; null: there is none. */
export async function findReasonMoment(
  queries: Queries,
  { workspaceId, stageId, subject }: StageOf & { readonly subject: string },
): Promise<Date | null> {
  const row = await queries.stageDifference.findUnique({
    where: { workspaceId_stageId_subject: { workspaceId, stageId, subject } },
    select: { statedAt: true },
  });
  return row?.statedAt ?? null;
}

export interface StatedReason extends StageOf {
  readonly subject: string;
  readonly reason: string;
  readonly statedAt: Date;
  readonly statedById: string;
}

export async function stateDifferenceReason(queries: Queries, stated: StatedReason): Promise<void> {
  const { workspaceId, stageId, subject, ...rest } = stated;
  await queries.stageDifference.upsert({
    where: { workspaceId_stageId_subject: { workspaceId, stageId, subject } },
    create: stated,
    update: rest,
    select: { subject: true },
  });
}
