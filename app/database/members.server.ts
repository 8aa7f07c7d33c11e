import type { ActingMember } from "~/domain/rights/actors";
import type { PersonRole } from "~/domain/rights/roles";
import { parseOrganisationRole, parsePersonRole } from "./stored-roles.server";
import type { Queries } from "./transaction.server";

/** A person acting for one organisation in one workspace, with the names people know it by. */
export interface Member extends ActingMember {
  readonly name: string;
  readonly email: string;
  /** the short name of the organisation */
  readonly organisation: string;
  readonly createdAt: Date;
  readonly lastVisitAt: Date | null;
}

/** The member an account is in a workspace, or null: not there, removed, or disabled. */
export async function findMembership(
  queries: Queries,
  workspaceId: string,
  accountId: string,
): Promise<Member | null> {
  const row = await queries.member.findUnique({
    where: { workspaceId_accountId: { workspaceId, accountId }, ...present },
    select: memberFields,
  });
  return row === null ? null : toMember(row);
}

export async function findMember(
  queries: Queries,
  workspaceId: string,
  memberId: string,
): Promise<Member | null> {
  const row = await queries.member.findUnique({
    where: { id: memberId, workspaceId, ...present },
    select: memberFields,
  });
  return row === null ? null : toMember(row);
}

/** In order of arrival. */
export async function listMembers(queries: Queries, workspaceId: string): Promise<readonly Member[]> {
  const rows = await queries.member.findMany({
    where: { workspaceId, ...present },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: memberFields,
  });
  return rows.map(toMember);
}

/** Whether somebody is the legal representative of the organisation in the workspace. */
export async function hasRepresentative(
  queries: Queries,
  { workspaceId, organisationId }: { readonly workspaceId: string; readonly organisationId: string },
): Promise<boolean> {
  const where = { workspaceId, organisationId, role: "legal-representative", ...present };
  return (await queries.member.count({ where })) > 0;
}

/** Whether somebody is the legal representative of the lead in the workspace. */
export async function leadHasRepresentative(queries: Queries, workspaceId: string): Promise<boolean> {
  const members = await listMembers(queries, workspaceId);
  return members.some(isLeadRepresentative);
}

function isLeadRepresentative({
  organisationRole,
  role,
}: Pick<Member, "organisationRole" | "role">): boolean {
  return organisationRole === "lead" && role === "legal-representative";
}

export interface NewMember {
  readonly workspaceId: string;
  readonly organisationId: string;
  readonly accountId: string;
  readonly role: PersonRole;
  readonly createdAt: Date;
}

/** Lets an account in; somebody who was removed comes back under the same id, so that its words stay its own. */
export async function admitMember(queries: Queries, member: NewMember): Promise<string> {
  const { workspaceId, accountId, organisationId, role } = member;
  const { id } = await queries.member.upsert({
    where: { workspaceId_accountId: { workspaceId, accountId } },
    create: member,
    update: { organisationId, role, removedAt: null },
    select: { id: true },
  });
  return id;
}

export async function setMemberRole(queries: Queries, memberId: string, role: PersonRole): Promise<void> {
  await queries.member.update({ where: { id: memberId }, data: { role }, select: { id: true } });
}

export async function removeMember(queries: Queries, memberId: string, now: Date): Promise<void> {
  await queries.member.update({ where: { id: memberId }, data: { removedAt: now }, select: { id: true } });
}

const present = { removedAt: null, account: { disabledAt: null } } as const;

const memberFields = {
  id: true,
  accountId: true,
  workspaceId: true,
  organisationId: true,
  role: true,
  createdAt: true,
  lastVisitAt: true,
  account: { select: { name: true, email: true } },
  workspace: { select: { rehearsalOfId: true } },
  partner: { select: { role: true, organisation: { select: { shortName: true } } } },
} as const;

interface MemberRow extends Omit<Member, keyof ActingMember | "name" | "email" | "organisation"> {
  readonly id: string;
  readonly accountId: string;
  readonly workspaceId: string;
  readonly organisationId: string;
  readonly role: string;
  readonly account: { readonly name: string; readonly email: string };
  readonly workspace: { readonly rehearsalOfId: string | null };
  readonly partner: { readonly role: string; readonly organisation: { readonly shortName: string } };
}

function toMember({ id, account, workspace, partner, role, ...row }: MemberRow): Member {
  return {
    ...row,
    memberId: id,
    inRehearsal: workspace.rehearsalOfId !== null,
    role: parsePersonRole(role),
    organisationRole: parseOrganisationRole(partner.role),
    organisation: partner.organisation.shortName,
    name: account.name,
    email: account.email,
  };
}
