import { readMemberNames } from "./member-names.server";
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
  const nameOf = await readMemberNames(
    queries,
    workspaceId,
    overrides.map(({ memberId }) => memberId),
  );
  return overrides.map((override) => ({ ...override, by: nameOf(override.memberId) }));
}

/** True when there was one. */
export async function deleteRuleOverride(queries: Queries, place: Place): Promise<boolean> {
  const { count } = await queries.ruleOverride.deleteMany({ where: place });
  return count > 0;
}
