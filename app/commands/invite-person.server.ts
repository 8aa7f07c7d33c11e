import { findAccount, findCredentials } from "~/database/accounts.server";
import { writeAudit } from "~/database/audit.server";
import {
  createInvitation,
  withdrawEarlierInvitations,
  withdrawInvitation,
} from "~/database/invitations.server";
import { findMembership } from "~/database/members.server";
import { findPartner, type Partner } from "~/database/partners.server";
import { claimSending, forgetSending } from "~/database/sendings.server";
import { inTransaction, type Queries } from "~/database/transaction.server";
import { findWorkspace } from "~/database/workspaces.server";
import type { ActingMember } from "~/domain/rights/actors";
import { mayHoldRole, type PersonRole } from "~/domain/rights/roles";
import { parseLanguage } from "~/domain/wording/language";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { holdMembers } from "./hold-members.server";
import { invitationMail } from "./invitation-mail";
import { requireStillMay } from "./require-member.server";
import { asActor, requireRight } from "./require-right.server";
import { sendingOf } from "./sending-of.server";

type InviteServices = Pick<Services, "database" | "clock" | "mailer" | "changes"> & {
  readonly settings: Pick<Services["settings"], "publicOrigin">;
};

export interface PersonToInvite {
  readonly organisationId: string;
  readonly email: string;
  readonly name: string;
  readonly role: PersonRole;
}

/** Invites a person to act for one organisation of the partnership, by a link in a mail. */
export async function invitePerson(
  services: InviteServices,
  acting: ActingMember,
  person: PersonToInvite,
): Promise<void> {
  const { database, clock } = services;
  const { workspaceId, accountId } = acting;
  requireRight(asActor(acting), "member.invite", { kind: "workspace", workspaceId });
  const now = clock.now();
  const partner = await requireOpenPlace(database, workspaceId, person);
  const invited = await inTransaction(database, async (queries) => {
    if ((await claimSending(queries, sendingOf(acting, "invite-person"), now)) !== null) return null;
    await holdMembers(queries, workspaceId);
    await requireStillMay(queries, acting, "member.invite");
    await withdrawEarlierInvitations(queries, { workspaceId, email: person.email }, now);
    const invitation = await createInvitation(
      queries,
      { ...person, workspaceId, invitedById: accountId },
      now,
    );
    const subject = { invitationId: invitation.id, organisationId: person.organisationId, role: person.role };
    await writeAudit(queries, { at: now, accountId, workspaceId, act: "invite-person", subject });
    return invitation;
  });
  if (invited !== null) await sendOrWithdraw(services, acting, { person, partner, ...invited });
  services.changes.publish(workspaceId);
}

async function requireOpenPlace(
  queries: Queries,
  workspaceId: string,
  person: PersonToInvite,
): Promise<Partner> {
  const partner = await findPartner(queries, workspaceId, person.organisationId);
  if (partner === null) throw new Refusal("not-found");
  if (!mayHoldRole(partner.role, person.role)) throw new Refusal("role-not-open");
  const known = await findCredentials(queries, person.email);
  const membership = known === null ? null : await findMembership(queries, workspaceId, known.account.id);
  if (membership !== null) throw new Refusal("already-a-member");
  return partner;
}

interface SentInvitation {
  readonly person: PersonToInvite;
  readonly partner: Partner;
  readonly id: string;
  readonly token: string;
}

/** An invitation nobody can have received must not stand as pending. */
async function sendOrWithdraw(
  { database, clock, mailer, settings }: InviteServices,
  acting: ActingMember,
  { person, partner, id, token }: SentInvitation,
): Promise<void> {
  const { workspaceId, accountId } = acting;
  const inviter = await findAccount(database, accountId);
  const workspace = await findWorkspace(database, workspaceId);
  const mail = invitationMail(parseLanguage(inviter?.language), {
    name: person.name,
    invitedBy: inviter?.name ?? "",
    organisation: partner.organisation.name,
    workspace: workspace?.title ?? "",
    link: `${settings.publicOrigin}/invito/${token}`,
  });
  try {
    await mailer.send({ to: person.email, workspaceId, ...mail });
  } catch (cause) {
    await withdrawInvitation(database, workspaceId, id, clock.now());
    await forgetSending(database, sendingOf(acting, "invite-person"));
    throw new Refusal("mail-not-sent", { cause });
  }
}
