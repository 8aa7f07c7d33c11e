import { requireCall } from "~/calls/index";
import { writeAudit } from "~/database/audit.server";
import { deleteRuleOverride, saveRuleOverride } from "~/database/rule-overrides.server";
import { inTransaction, type Queries } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "./require-right.server";
import { requireWorkspace } from "./require-workspace.server";

type OverrideServices = Pick<Services, "database" | "clock" | "changes">;

/**
 * Takes a rule upon oneself, with a reason that shows in the package. It counts only while nobody can decide the
 * rule: one that is met or not is what it is.
 */
export async function overrideRule(
  { database, clock, changes }: OverrideServices,
  acting: ActingMember,
  { ruleId, reason }: { readonly ruleId: string; readonly reason: string },
): Promise<void> {
  const { workspaceId, accountId, memberId } = acting;
  requireRight(asActor(acting), "partnership.override-rule", { kind: "workspace", workspaceId });
  await inTransaction(database, async (queries) => {
    const at = clock.now();
    const place = await requireRule(queries, { workspaceId, ruleId });
    await saveRuleOverride(queries, place, { reason, memberId, at });
    const subject = { ruleId, reason };
    await writeAudit(queries, { at, accountId, workspaceId, act: "override-rule", subject });
  });
  changes.publish(workspaceId);
}

/** Gives a rule back to be decided. */
export async function withdrawOverride(
  { database, clock, changes }: OverrideServices,
  acting: ActingMember,
  ruleId: string,
): Promise<void> {
  const { workspaceId, accountId } = acting;
  requireRight(asActor(acting), "partnership.override-rule", { kind: "workspace", workspaceId });
  await inTransaction(database, async (queries) => {
    const place = await requireRule(queries, { workspaceId, ruleId });
    if (!(await deleteRuleOverride(queries, place))) throw new Refusal("not-found");
    const at = clock.now();
    await writeAudit(queries, { at, accountId, workspaceId, act: "withdraw-override", subject: { ruleId } });
  });
  changes.publish(workspaceId);
}

/** Only rules of the stage the workspace is in. */
async function requireRule(
  queries: Queries,
  { workspaceId, ruleId }: { readonly workspaceId: string; readonly ruleId: string },
): Promise<{ readonly workspaceId: string; readonly stageId: string; readonly ruleId: string }> {
  const workspace = await requireWorkspace(queries, workspaceId);
  const { callId, stageId } = workspace;
  const { eligibilityRules, budgetRules } = requireCall(callId);
  const rule = [...eligibilityRules, ...budgetRules].find(({ id }) => id === ruleId);
  if (rule?.stages[stageId] === undefined) throw new Refusal("not-found");
  return { workspaceId, stageId, ruleId };
}
