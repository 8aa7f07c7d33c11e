import { writeAudit } from "~/database/audit.server";
import { deleteMilestone } from "~/database/milestones.server";
import { inTransaction } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "./require-right.server";

/** Takes the name off a version; the version itself stays in the log. */
export async function removeMilestone(
  { database, clock, changes }: Pick<Services, "database" | "clock" | "changes">,
  acting: ActingMember,
  milestoneId: string,
): Promise<void> {
  const { workspaceId, accountId } = acting;
  requireRight(asActor(acting), "workspace.remove-milestone", { kind: "workspace", workspaceId });
  await inTransaction(database, async (queries) => {
    const isRemoved = await deleteMilestone(queries, workspaceId, milestoneId);
    if (!isRemoved) throw new Refusal("not-found");
    const subject = { milestoneId };
    await writeAudit(queries, { at: clock.now(), accountId, workspaceId, act: "remove-milestone", subject });
  });
  changes.publish(workspaceId);
}
