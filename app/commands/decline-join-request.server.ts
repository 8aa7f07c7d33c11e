import { writeAudit } from "~/database/audit.server";
import {
  type Answer,
  answerJoinRequest,
  type JoinRequest,
  takeAnswerBack,
} from "~/database/join-requests.server";
import { listPartners } from "~/database/partners.server";
import { inTransaction } from "~/database/transaction.server";
import { findWorkspace } from "~/database/workspaces.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { declineMail } from "./join-request-mail";
import { asActor, requireRight } from "./require-right.server";

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
  const request = await inTransaction(database, async (queries) => {
    const answered = await answerJoinRequest(queries, { workspaceId, id: requestId }, answer);
    if (answered === null) throw new Refusal("request-answered");
    const act = "decline-join-request";
    await writeAudit(queries, { at: answeredAt, accountId, workspaceId, act, subject: { requestId } });
    return answered;
  });
  await tellOrTakeBack(services, workspaceId, { request, answer });
  changes.publish(workspaceId);
}

/** A refusal nobody was told of must not stand. */
async function tellOrTakeBack(
  { database, mailer }: DeclineServices,
  workspaceId: string,
  { request, answer }: { readonly request: JoinRequest; readonly answer: Answer },
): Promise<void> {
  const workspace = await findWorkspace(database, workspaceId);
  const [lead] = await listPartners(database, workspaceId);
  const mail = declineMail({
    name: request.personName,
    organisation: request.organisationName,
    workspace: workspace?.title ?? "",
    lead: lead?.organisation.name ?? "",
    reason: answer.answer ?? "",
  });
  try {
    await mailer.send({ to: request.personEmail, workspaceId, ...mail });
  } catch (cause) {
    await takeAnswerBack(database, request.id, answer);
    throw new Refusal("mail-not-sent", { cause });
  }
}
