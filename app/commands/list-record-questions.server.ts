import { listKept, listRecordUses, type RecordUse } from "~/database/shared-records.server";
import type { Queries } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import { can } from "~/domain/rights/can";
import { findRecordKeeping } from "./find-record-keeping.server";
import { asActor } from "./require-right.server";

/** The other workspaces for which this member may say whether they use a record: those that wait, and those answered. */
export async function listRecordQuestions(
  queries: Queries,
  acting: ActingMember,
): Promise<readonly RecordUse[]> {
  const { workspaceId } = acting;
  const kept = (await listKept(queries, workspaceId)).filter((organisationId) =>
    mightAnswer(acting, organisationId),
  );
  const uses = (await listRecordUses(queries, kept)).filter((use) => use.workspaceId !== workspaceId);
  const answered = new Set<string>();
  for (const organisationId of new Set(uses.map((use) => use.organisationId))) {
    const keeping = await findRecordKeeping(queries, { workspaceId, organisationId });
    if (keeping !== null && can(asActor(acting), "partner.answer-for-record", keeping))
      answered.add(organisationId);
  }
  return uses.filter(({ organisationId }) => answered.has(organisationId));
}

/** Asked before anything is read of it: most people answer for their own organisation, or for none. */
function mightAnswer(acting: ActingMember, organisationId: string): boolean {
  const { workspaceId } = acting;
  return can(asActor(acting), "partner.answer-for-record", {
    ...{ kind: "partner", workspaceId, organisationId, hasNobody: true, isRecordShared: true },
  } as const);
}
