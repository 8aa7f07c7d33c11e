import { after, lifetimes } from "~/domain/rights/lifetimes";
import type { PersonRole } from "~/domain/rights/roles";
import { parsePersonRole } from "./stored-roles.server";
import { hashToken, newToken } from "./tokens.server";
import type { Queries } from "./transaction.server";

export interface Invitation {
  readonly id: string;
  readonly workspaceId: string;
  readonly organisationId: string;
  readonly email: string;
  readonly name: string;
  readonly role: PersonRole;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export interface NewInvitation {
  readonly workspaceId: string;
  readonly organisationId: string;
  readonly email: string;
  readonly name: string;
  readonly role: PersonRole;
  readonly invitedById: string;
}

/** A new invitation; the token goes into the mail and is not kept. */
export async function createInvitation(
  queries: Queries,
  invitation: NewInvitation,
  now: Date,
): Promise<{ readonly id: string; readonly token: string }> {
  const token = newToken(128);
  const { id } = await queries.invitation.create({
    data: {
      ...invitation,
      tokenHash: hashToken(token),
      createdAt: now,
      expiresAt: after(now, lifetimes.invitationMs),
    },
    select: { id: true },
  });
  return { id, token };
}

/** The invitation while it is good. Looking at it does not use it up: scanners of mail look too. */
export async function findOpenInvitation(
  queries: Queries,
  token: string,
  now: Date,
): Promise<Invitation | null> {
  const row = await queries.invitation.findUnique({
    where: { tokenHash: hashToken(token), ...open(now) },
    select: invitationFields,
  });
  return row === null ? null : toInvitation(row);
}

/** Where an invitation was to, whatever became of it; null: there never was one. */
export async function findInvitedWorkspace(queries: Queries, token: string): Promise<string | null> {
  const row = await queries.invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { workspaceId: true },
  });
  return row?.workspaceId ?? null;
}

/** Uses up the invitation and returns it, or null. Of two people with the same link only one gets in. */
export async function consumeInvitation(
  queries: Queries,
  token: string,
  now: Date,
): Promise<Invitation | null> {
  const tokenHash = hashToken(token);
  const { count } = await queries.invitation.updateMany({
    where: { tokenHash, ...open(now) },
    data: { usedAt: now },
  });
  if (count === 0) return null;
  const row = await queries.invitation.findUnique({ where: { tokenHash }, select: invitationFields });
  return row === null ? null : toInvitation(row);
}

/** The invitations of a workspace that are still good, newest first. */
export async function listOpenInvitations(
  queries: Queries,
  workspaceId: string,
  now: Date,
): Promise<readonly Invitation[]> {
  const rows = await queries.invitation.findMany({
    where: { workspaceId, ...open(now) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: invitationFields,
  });
  return rows.map(toInvitation);
}

/** True when an open invitation of this workspace was withdrawn. */
export async function withdrawInvitation(
  queries: Queries,
  workspaceId: string,
  id: string,
  now: Date,
): Promise<boolean> {
  const { count } = await queries.invitation.updateMany({
    where: { id, workspaceId, ...open(now) },
    data: { withdrawnAt: now },
  });
  return count > 0;
}

/** Withdraws what was sent to this address before, so that only the newest link is good. */
export async function withdrawEarlierInvitations(
  queries: Queries,
  to: { readonly workspaceId: string; readonly email: string },
  now: Date,
): Promise<void> {
  await queries.invitation.updateMany({ where: { ...to, ...open(now) }, data: { withdrawnAt: now } });
}

function open(now: Date) {
  return { usedAt: null, withdrawnAt: null, expiresAt: { gt: now } };
}

const invitationFields = {
  id: true,
  workspaceId: true,
  organisationId: true,
  email: true,
  name: true,
  role: true,
  createdAt: true,
  expiresAt: true,
} as const;

function toInvitation(row: Omit<Invitation, "role"> & { readonly role: string }): Invitation {
  return { ...row, role: parsePersonRole(row.role) };
}
