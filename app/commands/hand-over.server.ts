import { findAccount } from "~/database/accounts.server";
import { writeAudit } from "~/database/audit.server";
import { findMember, type Member, removeMember, setMemberRole } from "~/database/members.server";
import { inTransaction, type Queries } from "~/database/transaction.server";
import { addWaitingMails } from "~/database/waiting-mails.server";
import { findWorkspace } from "~/database/workspaces.server";
import type { ActingMember } from "~/domain/rights/actors";
import { type AfterHandingOver, keptRole } from "~/domain/rights/hand-over";
import { Refusal } from "~/errors.server";
import type { Mail, Services } from "~/services.server";
import { composeMails } from "./compose-mails.server";
import { handOverMail } from "./hand-over-mail";
import { holdMembers } from "./hold-members.server";
import { requireStillMay } from "./require-member.server";
import { passRehearsal } from "./rehearsal/pass-rehearsal.server";
import { sendWaitingMails } from "./send-waiting-mails.server";
import { passFacilitation } from "./workshop/pass-facilitation.server";

export type HandOverServices = Pick<
  Services,
  "database" | "clock" | "live" | "changes" | "workshopFeed" | "mailer" | "log"
> & { readonly settings: Pick<Services["settings"], "publicOrigin"> };

export interface HandOver {
  readonly successorId: string;
  readonly after: AfterHandingOver;
}

type PassedWorkshops = readonly { readonly id: string; readonly title: string }[];

interface HandedOver {
  readonly successor: Member;
  readonly workshops: PassedWorkshops;
  readonly mailIds: readonly string[];
  /** the members of the rehearsal whose rights changed with those of the workspace */
  readonly inRehearsal: readonly string[];
}

/**
 * An administrator gives the workspace into the hands of another person of the lead: all of it, or nothing. Somebody
 * always administers it, because the one becomes administrator before the other stops being one.
 */
export async function handOver(
  services: HandOverServices,
  acting: ActingMember,
  { successorId, after }: HandOver,
): Promise<void> {
  const { database, clock, live, changes, workshopFeed } = services;
  const { workspaceId, accountId, memberId } = acting;
  const done = await inTransaction(database, async (queries): Promise<HandedOver> => {
    await holdMembers(queries, workspaceId);
    await requireStillMay(queries, acting, "workspace.hand-over");
    const successor = await requireSuccessor(queries, acting, successorId);
    const at = clock.now();
    if (successor.role !== "administrator") await setMemberRole(queries, successorId, "administrator");
    const workshops = await passFacilitation(queries, acting, { successorId, at });
    const inRehearsal = await passRehearsal(queries, acting, { successor, after, at });
    await stepBack(queries, memberId, { after, at });
    const subject = { memberId, successorId, was: successor.role, after, workshops: idsOf(workshops) };
    await writeAudit(queries, { at, accountId, workspaceId, act: "hand-over", subject });
    const link = `${services.settings.publicOrigin}/cantieri/${workspaceId}`;
    const mails = await composeHandOver(queries, acting, { successor, workshops, link });
    return { successor, workshops, inRehearsal, mailIds: await addWaitingMails(queries, mails, at) };
  });
  const changed = done.successor.role === "administrator" ? [] : [successorId];
  for (const id of [memberId, ...changed, ...done.inRehearsal]) live.disconnect({ memberId: id });
  for (const { id } of done.workshops) workshopFeed.changed(id);
  changes.publish(workspaceId);
  sendWaitingMails(services, done.mailIds).catch((error: unknown) => {
    services.log.error({ err: error }, "a handover was not told by mail");
  });
}

async function requireSuccessor(
  queries: Queries,
  { workspaceId, memberId }: ActingMember,
  successorId: string,
): Promise<Member> {
  if (successorId === memberId) throw new Refusal("successor-is-oneself");
  const successor = await findMember(queries, workspaceId, successorId);
  if (successor === null) throw new Refusal("successor-gone");
  if (successor.organisationRole !== "lead") throw new Refusal("successor-not-of-lead");
  return successor;
}

async function stepBack(
  queries: Queries,
  memberId: string,
  { after, at }: { readonly after: AfterHandingOver; readonly at: Date },
): Promise<void> {
  const role = keptRole(after);
  if (role === null) await removeMember(queries, memberId, at);
  else await setMemberRole(queries, memberId, role);
}

function idsOf(workshops: PassedWorkshops): string[] {
  return workshops.map(({ id }) => id);
}

interface Telling extends Pick<HandedOver, "successor" | "workshops"> {
  readonly link: string;
}

async function composeHandOver(
  queries: Queries,
  { workspaceId, accountId }: ActingMember,
  { successor, workshops, link }: Telling,
): Promise<readonly Mail[]> {
  const workspace = await findWorkspace(queries, workspaceId);
  const from = await findAccount(queries, accountId);
  const about = {
    from: from?.name ?? "",
    workspace: workspace?.title ?? "",
    workshops: workshops.map(({ title }) => title),
    link,
  };
  return composeMails(queries, [successor], (language, name) => handOverMail(language, { name, ...about }));
}
