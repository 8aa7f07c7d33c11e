import { changeDecision, findOutcome, type WaitingCommitment } from "~/database/workshop-outcomes.server";
import { writeAudit } from "~/database/audit.server";
import { holdAlone, inTransaction, type Queries } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { requirePartner } from "../require-partner.server";

/** Says which commitment of its sheet an organisation made of what it had said: its own people do. */
export async function takeUpCommitment(
  { database, clock, changes }: Pick<Services, "database" | "clock" | "changes">,
  acting: ActingMember,
  { outcomeId, commitmentId }: { readonly outcomeId: string; readonly commitmentId: string },
): Promise<void> {
  const { workspaceId, accountId } = acting;
  await inTransaction(database, async (queries) => {
    const decision = await requirePromise(queries, { workspaceId, outcomeId });
    await requirePartner(queries, acting, "partner.write-sheet", decision.organisationId);
    if (decision.commitmentId !== null && decision.commitmentId !== commitmentId)
      throw new Refusal("already-decided");
    await changeDecision(queries, outcomeId, { ...decision, commitmentId });
    const subject = { outcomeId, commitmentId };
    await writeAudit(queries, {
      at: clock.now(),
      accountId,
      workspaceId,
      act: "take-up-commitment",
      subject,
    });
  });
  changes.publish(workspaceId);
}

/** What was promised, held until the transaction ends: nobody else takes it up or undoes it meanwhile. */
async function requirePromise(
  queries: Queries,
  { workspaceId, outcomeId }: { readonly workspaceId: string; readonly outcomeId: string },
): Promise<WaitingCommitment["decision"]> {
  const found = await findOutcome(queries, workspaceId, outcomeId);
  if (found === null) throw new Refusal("not-found");
  await holdAlone(queries, `workshop:${found.workshopId}`);
  const held = await findOutcome(queries, workspaceId, outcomeId);
  if (held?.decision.kind !== "commitment") throw new Refusal("not-found");
  return held.decision;
}
