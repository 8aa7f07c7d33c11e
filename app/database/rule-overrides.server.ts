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

/** True when there was one. */
export async function deleteRuleOverride(queries: Queries, place: Place): Promise<boolean> {
  const { count } = await queries.ruleOverride.deleteMany({ where: place });
  return count > 0;
}
