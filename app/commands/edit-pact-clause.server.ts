import { writeAudit } from "~/database/audit.server";
import { listClauses, writeClause } from "~/database/pact-clauses.server";
import { holdAlone, inTransaction } from "~/database/transaction.server";
import { pactClauses } from "~/domain/partnership/documents/pact-clauses";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "./require-right.server";

export interface PactClauseEdit {
  readonly clauseId: string;
  readonly text: string;
  /** the version the text was written over; 0: as it is proposed */
  readonly seenVersion: number;
}

/** Words a clause of the pact; over a version the writer has not seen nothing is written. */
export async function editPactClause(
  { database, clock, changes }: Pick<Services, "database" | "clock" | "changes">,
  acting: ActingMember,
  { clauseId, text, seenVersion }: PactClauseEdit,
): Promise<void> {
  const { workspaceId, accountId, memberId } = acting;
  requireRight(asActor(acting), "partnership.edit-pact", { kind: "workspace", workspaceId });
  if (!pactClauses.some(({ id }) => id === clauseId)) throw new Refusal("not-found");
  await inTransaction(database, async (queries) => {
    await holdAlone(queries, `pact:${workspaceId}`);
    const clause = (await listClauses(queries, workspaceId)).find((one) => one.clauseId === clauseId);
    // Sent once more, because nobody knew whether it had arrived.
    if (clause?.text === text) return;
    if ((clause?.version ?? 0) !== seenVersion) throw new Refusal("clause-changed");
    const changedAt = clock.now();
    await writeClause(queries, { workspaceId, clauseId, text, changedById: memberId, changedAt });
    const subject = { clauseId };
    await writeAudit(queries, { at: changedAt, accountId, workspaceId, act: "edit-pact-clause", subject });
  });
  changes.publish(workspaceId);
}
