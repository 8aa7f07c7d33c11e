import { writeAudit } from "~/database/audit.server";
import { stateDifferenceReason } from "~/database/stage-differences.server";
import { inTransaction } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "../require-right.server";
import { requireWorkspace } from "../require-workspace.server";
import { readDifferences } from "./read-differences.server";

/** Says why something is not as it was handed in at the stage before; the reason goes into the package. */
export async function explainDifference(
  services: Pick<Services, "database" | "live" | "clock" | "changes">,
  acting: ActingMember,
  { subject, reason }: { readonly subject: string; readonly reason: string },
): Promise<void> {
  const { database, clock, changes } = services;
  const { workspaceId, memberId, accountId } = acting;
  requireRight(asActor(acting), "stage.explain-difference", { kind: "workspace", workspaceId });
  const workspace = await requireWorkspace(database, workspaceId);
  const read = await readDifferences(services, workspace);
  if (!read?.differences.some(({ difference }) => difference.subject === subject))
    throw new Refusal("not-found");
  const { stageId } = workspace;
  const at = clock.now();
  await inTransaction(database, async (queries) => {
    await stateDifferenceReason(queries, {
      ...{ workspaceId, stageId, subject, reason },
      ...{ statedAt: at, statedById: memberId },
    });
    const about = { stageId, subject, reason };
    await writeAudit(queries, { at, accountId, workspaceId, act: "explain-difference", subject: about });
  });
  changes.publish(workspaceId);
}
