import { writeAudit } from "~/database/audit.server";
import { listMembers, type Member } from "~/database/members.server";
import { inTransaction, type Queries } from "~/database/transaction.server";
import { addWaitingMails } from "~/database/waiting-mails.server";
import { withdrawPartner as withdraw } from "~/database/withdrawal.server";
import { findWorkspace } from "~/database/workspaces.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Mail, Services } from "~/services.server";
import { composeMails } from "./compose-mails.server";
import { holdMembers } from "./hold-members.server";
import { requirePartner } from "./require-partner.server";
import { sendWaitingMails } from "./send-waiting-mails.server";
import { withdrawalMail } from "./withdrawal-mail";

type WithdrawServices = Pick<Services, "database" | "clock" | "live" | "changes" | "mailer" | "log">;

export interface Withdrawal {
  readonly organisationId: string;
  readonly reason: string;
}

/** An organisation leaves the partnership; what its people have open is closed, what they wrote stays. */
export async function withdrawPartner(
  services: WithdrawServices,
  acting: ActingMember,
  withdrawal: Withdrawal,
): Promise<void> {
  const { database, clock, live, changes } = services;
  const { workspaceId, accountId } = acting;
  const { organisationId, reason } = withdrawal;
  const { mailIds, gone } = await inTransaction(database, async (queries) => {
    await holdMembers(queries, workspaceId);
    const partner = await requirePartner(queries, acting, "partner.withdraw", organisationId);
    if (partner.role === "lead") throw new Refusal("lead-stays");
    const members = await listMembers(queries, workspaceId);
    const now = clock.now();
    const left = await withdraw(queries, { workspaceId, organisationId }, now);
    const subject = { organisationId, reason };
    await writeAudit(queries, { at: now, accountId, workspaceId, act: "withdraw-partner", subject });
    const told = whoIsTold(members, acting, organisationId);
    const about = { name: partner.organisation.name, reason, told };
    const mails = await composeWithdrawal(queries, workspaceId, about);
    return { mailIds: await addWaitingMails(queries, mails, now), gone: left };
  });
  for (const memberId of gone) live.disconnect({ memberId });
  changes.publish(workspaceId);
  sendWaitingMails(services, mailIds).catch((error: unknown) => {
    services.log.error({ err: error }, "a withdrawal was not told by mail");
  });
}

/** The other side: the people of the organisation, or the lead's administrators; never who did it. */
function whoIsTold(
  members: readonly Member[],
  acting: ActingMember,
  organisationId: string,
): readonly Member[] {
  const others = members.filter(({ memberId }) => memberId !== acting.memberId);
  return others.filter(
    (member) => member.organisationId === organisationId || member.role === "administrator",
  );
}

interface Telling {
  readonly name: string;
  readonly reason: string;
  readonly told: readonly Member[];
}

async function composeWithdrawal(
  queries: Queries,
  workspaceId: string,
  { name: organisation, reason, told }: Telling,
): Promise<readonly Mail[]> {
  const workspace = await findWorkspace(queries, workspaceId);
  const about = { organisation, workspace: workspace?.title ?? "", reason };
  return composeMails(queries, told, (language, name) => withdrawalMail(language, { name, ...about }));
}
