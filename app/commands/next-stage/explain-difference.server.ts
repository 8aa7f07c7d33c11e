import { writeAudit } from "~/database/audit.server";
import { findReasonMoment, stateDifferenceReason } from "~/database/stage-differences.server";
import { holdAlone, inTransaction } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "../require-right.server";
import { requireWorkspace } from "../require-workspace.server";
import { readDifferences } from "./read-differences.server";

export interface StatedDifference {
  readonly subject: string;
  readonly reason: string;
  /** when the reason the form was filled in from had been stated; null: there was none */
  readonly seen: string | null;
}

/**
 * Says why something is not as it was handed in at the stage before; the reason goes into the package. Nobody writes
 * over what they have not seen.
 */
export async function explainDifference(
  services: Pick<Services, "database" | "live" | "clock" | "changes">,
  acting: ActingMember,
  { subject, reason, seen }: StatedDifference,
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
    await holdAlone(queries, `stage-difference:${workspaceId}`);
    const before = await findReasonMoment(queries, { workspaceId, stageId, subject });
    if ((before?.toISOString() ?? null) !== seen) throw new Refusal("record-changed");
    await stateDifferenceReason(queries, {
      ...{ workspaceId, stageId, subject, reason },
      ...{ statedAt: at, statedById: memberId },
    });
    const about = { stageId, subject, reason };
    await writeAudit(queries, { at, accountId, workspaceId, act: "explain-difference", subject: about });
  });
  changes.publish(workspaceId);
}
