import { requireCall } from "~/calls/index";
import { writeAudit } from "~/database/audit.server";
import { findOpenFreeze } from "~/database/stage-freezes.server";
import { listSubmissions } from "~/database/submissions.server";
import { holdAlone, inTransaction } from "~/database/transaction.server";
import { advanceStage } from "~/database/workspaces.server";
import type { Stage } from "~/domain/call/call-schema";
import { nextStage, requireStage } from "~/domain/call/stages";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "../require-right.server";
import { requireWorkspace } from "../require-workspace.server";

type OpenServices = Pick<Services, "database" | "clock" | "stages" | "changes">;

export interface NextTerm {
  readonly at: Date;
  readonly zone: string;
  readonly offsetMinutes: number;
}

/**
 * Goes on to the next stage of the call: its texts are those that were handed in, and everything is written again. Only
 * after the stage was handed in. Broken off in the middle it may be asked for again: the stage is open then, and the
 * same one.
 */
export async function openNextStage(
  { database, clock, stages, changes }: OpenServices,
  acting: ActingMember,
  term: NextTerm,
): Promise<Stage> {
  const { workspaceId, memberId, accountId } = acting;
  requireRight(asActor(acting), "stage.open-next", { kind: "workspace", workspaceId });
  const [workspace, submissions, freeze] = await Promise.all([
    requireWorkspace(database, workspaceId),
    listSubmissions(database, workspaceId),
    findOpenFreeze(database, workspaceId),
  ]);
  const call = requireCall(workspace.callId);
  const next = nextStage(call, workspace.stageId);
  if (next === null) throw new Refusal("no-next-stage");
  if (!submissions.some(({ stageId }) => stageId === workspace.stageId)) throw new Refusal("not-handed-in");
  const at = clock.now();
  const by = { workspaceId, memberId, accountId };
  const reason = `${requireStage(call, workspace.stageId).name.it} → ${next.name.it}`;
  if (freeze !== null) await stages.unfreeze({ ...by, number: freeze.number, reason, at });
  await inTransaction(database, async (queries) => {
    await holdAlone(queries, `workspace:${workspaceId}`);
    const move = { from: workspace.stageId, to: next.id, term };
    if (!(await advanceStage(queries, workspaceId, move))) throw new Refusal("no-next-stage");
    const subject = { from: workspace.stageId, to: next.id, closesAt: term.at.toISOString() };
    await writeAudit(queries, { at, accountId, workspaceId, act: "open-next-stage", subject });
  });
  changes.publish(workspaceId);
  return next;
}
