import { changeDecision, findOutcome } from "~/database/workshop-outcomes.server";
import { writeAudit } from "~/database/audit.server";
import { inTransaction } from "~/database/transaction.server";
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
    const outcome = await findOutcome(queries, workspaceId, outcomeId);
    if (outcome?.decision.kind !== "commitment") throw new Refusal("not-found");
    const { decision } = outcome;
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
