import { writeAudit } from "~/database/audit.server";
import { listWorkspaceIdsOf } from "~/database/organisation-records.server";
import { findSharing, setAnswer } from "~/database/shared-records.server";
import { isStageFrozenNow } from "~/database/stage-freezes.server";
import { holdAlone, inTransaction } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { findRecordKeeping } from "./find-record-keeping.server";
import { judgeCopiesAgain } from "./judge-copies-again.server";
import { asActor, requireRight } from "./require-right.server";

export interface RecordAnswer {
  readonly organisationId: string;
  /** the workspace that wants to use the record, or does */
  readonly askingId: string;
  readonly isYes: boolean;
}

/**
 * Says whether another workspace may use the record of an organisation. A yes holds until it is taken back, a no until
 * it is asked again or thought better of; who says it stays unknown to the other workspace.
 */
export async function answerForRecord(
  services: Pick<Services, "database" | "live" | "clock" | "changes">,
  acting: ActingMember,
  { organisationId, askingId, isYes }: RecordAnswer,
): Promise<void> {
  const { database, clock, changes } = services;
  const { workspaceId, accountId } = acting;
  const told = await inTransaction(database, async (queries) => {
    await holdAlone(queries, `organisation-record:${organisationId}`);
    const keeping = await findRecordKeeping(queries, { workspaceId, organisationId });
    if (keeping === null) throw new Refusal("not-allowed");
    requireRight(asActor(acting), "partner.answer-for-record", keeping);
    const asking = { workspaceId: askingId, organisationId };
    const sharing = askingId === workspaceId ? null : await findSharing(queries, asking);
    if (sharing === null) throw new Refusal("record-question-gone");
    if (sharing.status === (isYes ? "granted" : "refused")) return [];
    const at = clock.now();
    await setAnswer(queries, asking, { isYes, now: at });
    const act = isYes ? "share-record" : "withhold-record";
    const subject = { organisationId, with: askingId };
    await writeAudit(queries, { at, accountId, workspaceId, act, subject });
    // There it is known that it happened, and not through whom or from where.
    const there = { at, accountId: null, workspaceId: askingId, act, subject: { organisationId } };
    await writeAudit(queries, there);
    return [askingId, ...(await listWorkspaceIdsOf(queries, organisationId))];
  });
  if (told.length === 0) return;
  if (isYes && !(await isStageFrozenNow(database, askingId)))
    await judgeCopiesAgain(services, { workspaceId: askingId, accountId: null }, organisationId);
  for (const id of new Set([workspaceId, ...told])) changes.publish(id);
}
