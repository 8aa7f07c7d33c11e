import { writeAudit } from "~/database/audit.server";
import { deleteIndicator } from "~/database/indicators.server";
import { inTransaction } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "./require-right.server";

/** Takes an indicator away with its figures; nothing happens when somebody else was first. */
export async function removeIndicator(
  { database, clock, changes }: Pick<Services, "database" | "clock" | "changes">,
  acting: ActingMember,
  indicatorId: string,
): Promise<void> {
  const { workspaceId, accountId } = acting;
  requireRight(asActor(acting), "territory.edit", { kind: "workspace", workspaceId });
  const isGone = await inTransaction(database, async (queries) => {
    if (!(await deleteIndicator(queries, workspaceId, indicatorId))) return false;
    const subject = { indicatorId };
    await writeAudit(queries, { at: clock.now(), accountId, workspaceId, act: "remove-indicator", subject });
    return true;
  });
  if (isGone) changes.publish(workspaceId);
}
