import { findAccount, findCredentials } from "~/database/accounts.server";
import { writeAudit } from "~/database/audit.server";
import {
  createInvitation,
  withdrawEarlierInvitations,
  withdrawInvitation,
} from "~/database/invitations.server";
import { findMembership } from "~/database/members.server";
import { findPartner, type Partner } from "~/database/partners.server";
import type { Queries } from "~/database/transaction.server";
import { addWaitingMails } from "~/database/waiting-mails.server";
import { findWorkspace } from "~/database/workspaces.server";
import type { ActingMember } from "~/domain/rights/actors";
import { mayHoldRole, type PersonRole } from "~/domain/rights/roles";
import { parseLanguage } from "~/domain/wording/language";
import { Refusal } from "~/errors.server";
import type { Mail, Services } from "~/services.server";
import { invitationMail } from "./invitation-mail";
import { sendOrTakeBack, type SendServices } from "./send-waiting-mails.server";

export interface PersonToInvite {
  readonly organisationId: string;
  readonly email: string;
  readonly name: string;
  readonly role: PersonRole;
}

export interface Invited {
  readonly id: string;
  readonly mailIds: readonly string[];
}

/** The organisation for which somebody can be invited like this. */
export async function requireOpenPlace(
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

export interface Inviting {
  readonly person: PersonToInvite;
  readonly partner: Partner;
  readonly now: Date;
  readonly settings: Pick<Services["settings"], "publicOrigin">;
}

/** An invitation and its mail, which is sent by `sendInvitation` once both are stored. */
export async function addInvitation(
  queries: Queries,
  acting: ActingMember,
  { person, partner, now, settings }: Inviting,
): Promise<Invited> {
  const { workspaceId, accountId } = acting;
  await withdrawEarlierInvitations(queries, { workspaceId, email: person.email }, now);
  const invitation = { ...person, workspaceId, invitedById: accountId };
  const { id, token } = await createInvitation(queries, invitation, now);
  const subject = { invitationId: id, organisationId: person.organisationId, role: person.role };
  await writeAudit(queries, { at: now, accountId, workspaceId, act: "invite-person", subject });
  const link = `${settings.publicOrigin}/invito/${token}`;
  const mail = await composeInvitation(queries, acting, { person, partner, link });
  return { id, mailIds: await addWaitingMails(queries, [mail], now) };
}

async function composeInvitation(
  queries: Queries,
  { workspaceId, accountId }: ActingMember,
  { person, partner, link }: Pick<Inviting, "person" | "partner"> & { readonly link: string },
): Promise<Mail> {
  const inviter = await findAccount(queries, accountId);
  const workspace = await findWorkspace(queries, workspaceId);
  const mail = invitationMail(parseLanguage(inviter?.language), {
    name: person.name,
    invitedBy: inviter?.name ?? "",
    organisation: partner.organisation.name,
    workspace: workspace?.title ?? "",
    link,
  });
  return { to: person.email, workspaceId, ...mail };
}

/** An invitation nobody can have received must not stand as pending: it is withdrawn, and what else `undo` takes back. */
export async function sendInvitation(
  services: SendServices,
  { workspaceId }: ActingMember,
  { id, mailIds, undo }: Invited & { readonly undo?: (queries: Queries) => Promise<void> },
): Promise<void> {
  await sendOrTakeBack(services, mailIds, async (queries) => {
    await withdrawInvitation(queries, workspaceId, id, services.clock.now());
    await undo?.(queries);
  });
}
