import { writeAudit } from "~/database/audit.server";
import { withdrawSignOff as withdraw } from "~/database/sign-offs.server";
import { inTransaction } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { requirePartner } from "../require-partner.server";

/** Takes an approval back; that it was given stays on record. */
export async function withdrawSignOff(
  { database, clock, changes }: Pick<Services, "database" | "clock" | "changes">,
  acting: ActingMember,
  id: string,
): Promise<void> {
  const { workspaceId, organisationId, memberId, accountId } = acting;
  await inTransaction(database, async (queries) => {
    await requirePartner(queries, acting, "partner.sign-off", organisationId);
    const at = clock.now();
    const withdrawn = { withdrawnAt: at, withdrawnById: memberId };
    const isWithdrawn = await withdraw(queries, { id, workspaceId, organisationId }, withdrawn);
    if (!isWithdrawn) throw new Refusal("not-found");
    const subject = { id, organisationId };
    await writeAudit(queries, { at, accountId, workspaceId, act: "withdraw-sign-off", subject });
  });
  changes.publish(workspaceId);
}
