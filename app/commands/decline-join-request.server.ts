import { writeAudit } from "~/database/audit.server";
import { answerJoinRequest, type JoinRequest, takeAnswerBack } from "~/database/join-requests.server";
import { listPartners } from "~/database/partners.server";
import { inTransaction, type Queries } from "~/database/transaction.server";
import { addWaitingMails } from "~/database/waiting-mails.server";
import { findWorkspace } from "~/database/workspaces.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Mail, Services } from "~/services.server";
import { declineMail } from "./join-request-mail";
import { asActor, requireRight } from "./require-right.server";
import { sendOrTakeBack } from "./send-waiting-mails.server";

type DeclineServices = Pick<Services, "database" | "clock" | "mailer" | "changes">;

/** Declines a request to join; the person who asked is told why by mail. */
export async function declineJoinRequest(
  services: DeclineServices,
  acting: ActingMember,
  { requestId, reason }: { readonly requestId: string; readonly reason: string },
): Promise<void> {
  const { database, clock, changes } = services;
  const { workspaceId, accountId, memberId } = acting;
  requireRight(asActor(acting), "partnership.answer-request", { kind: "workspace", workspaceId });
  const answeredAt = clock.now();
  const answer = { state: "declined", answeredAt, answeredById: memberId, answer: reason } as const;
  const mailIds = await inTransaction(database, async (queries) => {
    const answered = await answerJoinRequest(queries, { workspaceId, id: requestId }, answer);
    if (answered === null) throw new Refusal("request-answered");
    const act = "decline-join-request";
    await writeAudit(queries, { at: answeredAt, accountId, workspaceId, act, subject: { requestId } });
    const mail = await composeDecline(queries, workspaceId, { request: answered, reason });
    return addWaitingMails(queries, [mail], answeredAt);
  });
  await sendOrTakeBack(services, mailIds, (queries) => takeAnswerBack(queries, requestId, answer));
  changes.publish(workspaceId);
}

async function composeDecline(
  queries: Queries,
  workspaceId: string,
  { request, reason }: { readonly request: JoinRequest; readonly reason: string },
): Promise<Mail> {
  const workspace = await findWorkspace(queries, workspaceId);
  const [lead] = await listPartners(queries, workspaceId);
  const mail = declineMail({
    name: request.personName,
    organisation: request.organisationName,
    workspace: workspace?.title ?? "",
    lead: lead?.organisation.name ?? "",
    reason,
  });
  return { to: request.personEmail, workspaceId, ...mail };
}
