import { writeAudit } from "~/database/audit.server";
import { withdrawInvitation as withdraw } from "~/database/invitations.server";
import { inTransaction } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "./require-right.server";

/** Takes back an invitation that was not used yet: its link opens nothing any more. */
export async function withdrawInvitation(
  { database, clock, changes }: Pick<Services, "database" | "clock" | "changes">,
  acting: ActingMember,
  invitationId: string,
): Promise<void> {
  const { workspaceId, accountId } = acting;
  requireRight(asActor(acting), "member.invite", { kind: "workspace", workspaceId });
  const now = clock.now();
  await inTransaction(database, async (queries) => {
    if (!(await withdraw(queries, workspaceId, invitationId, now))) throw new Refusal("not-found");
    const act = "withdraw-invitation";
    await writeAudit(queries, { at: now, accountId, workspaceId, act, subject: { invitationId } });
  });
  changes.publish(workspaceId);
}
