import { writeAudit } from "~/database/audit.server";
import { removeBoundarySets } from "~/database/territory.server";
import { inTransaction } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "./require-right.server";

/** Takes the boundaries a workspace has imported away: those of the installation, or the indicative cells, hold again. */
export async function removeBoundaries(
  { database, clock, changes }: Pick<Services, "database" | "clock" | "changes">,
  acting: ActingMember,
): Promise<void> {
  const { workspaceId, accountId } = acting;
  requireRight(asActor(acting), "territory.import-boundaries", { kind: "workspace", workspaceId });
  await inTransaction(database, async (queries) => {
    const removed = await removeBoundarySets(queries, workspaceId);
    // Somebody else has just done it.
    if (removed === 0) return;
    const at = clock.now();
    const subject = { sets: String(removed) };
    await writeAudit(queries, { at, accountId, workspaceId, act: "remove-boundaries", subject });
  });
  changes.publish(workspaceId);
}
