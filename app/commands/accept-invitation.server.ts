import { createAccount, findCredentials } from "~/database/accounts.server";
import { writeAudit } from "~/database/audit.server";
import { consumeInvitation, findOpenInvitation, type Invitation } from "~/database/invitations.server";
import { admitMember, findMembership } from "~/database/members.server";
import { findPartner } from "~/database/partners.server";
import { hashPassword, verifyPassword } from "~/database/passwords.server";
import { inTransaction, type Queries } from "~/database/transaction.server";
import { mayHoldRole } from "~/domain/rights/roles";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { holdMembers } from "./hold-members.server";
import { forgetTries, requireTry } from "./require-try.server";
import { startSession, type Visitor } from "./start-session.server";

/** Who takes up the invitation: somebody signed in, the account with the invited address, or somebody new. */
export type Guest =
  | { readonly kind: "signed-in"; readonly accountId: string }
  | { readonly kind: "known"; readonly password: string }
  | { readonly kind: "new"; readonly name: string; readonly password: string; readonly language: string };

export interface Acceptance {
  readonly workspaceId: string;
  /** the token of a new session, null for somebody who was signed in already */
  readonly sessionToken: string | null;
}

type InvitationServices = Pick<Services, "database" | "clock" | "live" | "attempts" | "changes">;

/** Takes up an invitation, which is used up, and lets the person into the workspace. */
export async function acceptInvitation(
  services: InvitationServices,
  { token, guest }: { readonly token: string; readonly guest: Guest },
  visitor: Visitor,
): Promise<Acceptance> {
  const { database, clock, attempts } = services;
  requireTry(attempts, "open-invitation", visitor);
  const invitation = await findOpenInvitation(database, token, clock.now());
  if (invitation === null) throw new Refusal("invitation-not-valid");
  const account = await identify(services, guest, { invitation, visitor });
  const accountId = await inTransaction(database, async (queries) => {
    await holdMembers(queries, invitation.workspaceId);
    return join(queries, { token, account, now: clock.now() });
  });
  forgetTries(attempts, "open-invitation", visitor);
  const { workspaceId } = invitation;
  services.changes.publish(workspaceId);
  if (guest.kind === "signed-in") return { workspaceId, sessionToken: null };
  const sessionToken = await startSession(services, visitor, { accountId, act: "sign-in" });
  return { workspaceId, sessionToken };
}

/** An account there is, or what makes a new one. */
type Identity = { readonly accountId: string } | { readonly create: Parameters<typeof createAccount>[1] };

async function identify(
  { database, attempts }: InvitationServices,
  guest: Guest,
  { invitation, visitor }: { readonly invitation: Invitation; readonly visitor: Visitor },
): Promise<Identity> {
  const { email } = invitation;
  switch (guest.kind) {
    case "signed-in":
      return { accountId: guest.accountId };
    case "known": {
      const by = { address: visitor.address, email };
      requireTry(attempts, "sign-in", by);
      const credentials = await findCredentials(database, email);
      const isRight = await verifyPassword(guest.password, credentials?.passwordHash ?? null);
      if (!isRight || credentials === null || credentials.isDisabled) throw new Refusal("wrong-credentials");
      forgetTries(attempts, "sign-in", by);
      return { accountId: credentials.account.id };
    }
    case "new": {
      if ((await findCredentials(database, email)) !== null) throw new Refusal("wrong-credentials");
      const { name, language } = guest;
      const passwordHash = await hashPassword(guest.password);
      return { create: { email, name, language, passwordHash, isAdministrator: false } };
    }
  }
}

interface Joining {
  readonly token: string;
  readonly account: Identity;
  readonly now: Date;
}

/** Uses up the invitation and makes the member, both or neither. */
async function join(queries: Queries, { token, account, now }: Joining): Promise<string> {
  const invitation = await consumeInvitation(queries, token, now);
  if (invitation === null) throw new Refusal("invitation-not-valid");
  const { workspaceId, organisationId, role } = invitation;
  const partner = await findPartner(queries, workspaceId, organisationId);
  if (partner === null || !mayHoldRole(partner.role, role)) throw new Refusal("invitation-not-valid");
  const accountId =
    "accountId" in account ? account.accountId : (await createAccount(queries, account.create)).id;
  if ((await findMembership(queries, workspaceId, accountId)) !== null) throw new Refusal("already-a-member");
  const memberId = await admitMember(queries, {
    workspaceId,
    organisationId,
    accountId,
    role,
    createdAt: now,
  });
  const subject = { invitationId: invitation.id, memberId };
  await writeAudit(queries, { at: now, accountId, workspaceId, act: "accept-invitation", subject });
  return accountId;
}
