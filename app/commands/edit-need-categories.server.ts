import { writeAudit } from "~/database/audit.server";
import { listNeedCategories, replaceNeedCategories } from "~/database/needs-settings.server";
import { claimSending } from "~/database/sendings.server";
import { holdAlone, inTransaction } from "~/database/transaction.server";
import { type CategoryAct, changeCategories } from "~/domain/needs/change-categories";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { coarsenNeeds } from "./coarsen-needs.server";
import { asActor, requireRight } from "./require-right.server";
import { sendingOf } from "./sending-of.server";

/**
 * Changes the list of categories of the workspace. Of needs of a category that is sensitive now, points and areas are
 * taken out of the document; returns of how many.
 */
export async function editNeedCategories(
  services: Pick<Services, "database" | "live" | "clock" | "changes">,
  acting: ActingMember,
  act: CategoryAct,
): Promise<number> {
  const { database, live, clock, changes } = services;
  const { workspaceId, accountId } = acting;
  requireRight(asActor(acting), "needs.edit-care", { kind: "workspace", workspaceId });
  await inTransaction(database, async (queries) => {
    if (addsToBefore(act)) {
      const sending = sendingOf(acting, "edit-need-categories");
      if ((await claimSending(queries, sending, clock.now())) !== null) return;
    }
    await holdAlone(queries, `need-categories:${workspaceId}`);
    const list = await listNeedCategories(queries, workspaceId);
    const { needs } = await live.readNeeds(workspaceId);
    const changed = changeCategories(list, act, new Set(needs.map(({ categoryId }) => categoryId)));
    if (changed.status === "refused") throw new Refusal(changed.reason);
    await replaceNeedCategories(queries, workspaceId, changed.categories);
    const subject = { change: act.kind, categoryId: "category" in act ? act.category.id : act.id };
    await writeAudit(queries, {
      at: clock.now(),
      accountId,
      workspaceId,
      act: "edit-need-categories",
      subject,
    });
  });
  // Whoever writes from now on is told first: what comes in meanwhile is kept as coarse as it must be.
  changes.publish(workspaceId);
  return act.kind === "edit" && act.category.isSensitive ? coarsenNeeds(services, acting) : 0;
}

/** The other changes say what they saw, and a second time they are refused by it. */
function addsToBefore({ kind }: CategoryAct): boolean {
  return kind === "add" || kind === "move";
}
