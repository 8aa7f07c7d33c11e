import type { Queries } from "./transaction.server";

interface Place {
  readonly workspaceId: string;
  readonly stageId: string;
  readonly ruleId: string;
}

/** Keeps that a member takes a rule upon itself, in the place of what was said before. */
export async function saveRuleOverride(
  queries: Queries,
  place: Place,
  said: { readonly reason: string; readonly memberId: string; readonly at: Date },
): Promise<void> {
  await queries.ruleOverride.upsert({
    where: { workspaceId_stageId_ruleId: place },
    create: { ...place, ...said },
    update: said,
    select: { ruleId: true },
  });
}

export interface RuleOverride {
  readonly ruleId: string;
  readonly reason: string;
  readonly memberId: string;
  /** the name of who took it upon itself, whether that person is still there or not */
  readonly by: string;
  readonly at: Date;
}

/** The rules of a stage that somebody took upon itself. */
export async function listRuleOverrides(
  queries: Queries,
  { workspaceId, stageId }: Pick<Place, "workspaceId" | "stageId">,
): Promise<readonly RuleOverride[]> {
  const overrides = await queries.ruleOverride.findMany({
    where: { workspaceId, stageId },
    orderBy: { ruleId: "asc" },
    select: { ruleId: true, reason: true, memberId: true, at: true },
  });
  if (overrides.length === 0) return [];
  const members = await queries.member.findMany({
    where: { workspaceId, id: { in: overrides.map(({ memberId }) => memberId) } },
    select: { id: true, account: { select: { name: true } } },
  });
  const names = new Map(members.map(({ id, account }) => [id, account.name]));
  return overrides.map((override) => ({ ...override, by: names.get(override.memberId) ?? "" }));
}

/** True when there was one. */
export async function deleteRuleOverride(queries: Queries, place: Place): Promise<boolean> {
  const { count } = await queries.ruleOverride.deleteMany({ where: place });
  return count > 0;
}
