import type { OrganisationRole } from "~/domain/rights/roles";
import { type Organisation, organisationFields } from "./organisations.server";
import { parseOrganisationRole } from "./stored-roles.server";
import type { Queries } from "./transaction.server";

/** An organisation in the partnership of a workspace. */
export interface Partner {
  readonly organisation: Organisation;
  readonly role: OrganisationRole;
  readonly createdAt: Date;
  /** the workspace may use what is not public of its record */
  readonly isRecordShared: boolean;
}

const partnerFields = {
  role: true,
  createdAt: true,
  recordSharedAt: true,
  organisation: { select: organisationFields },
} as const;

export interface NewPartner {
  readonly workspaceId: string;
  readonly organisationId: string;
  readonly role: OrganisationRole;
  readonly createdAt: Date;
  /** null: what is not public of its record is withheld, and those who may say yes are asked */
  readonly recordSharedAt: Date | null;
}

/**
 * One that had left comes back; one that is in already is an error. True when its record is asked for, and never was
 * before.
 */
export async function createPartner(queries: Queries, partner: NewPartner): Promise<boolean> {
  const { workspaceId, organisationId, role, createdAt, recordSharedAt } = partner;
  const isShared = recordSharedAt !== null;
  const asked = { recordSharedAt, recordAskedAt: isShared ? null : createdAt, recordAnsweredAt: null };
  const left = await queries.partner.findUnique({
    where: { workspaceId_organisationId: { workspaceId, organisationId }, withdrawnAt: { not: null } },
    select: { recordSharedAt: true, recordAskedAt: true, recordAnsweredAt: true },
  });
  if (left === null) {
    await queries.partner.create({ data: { ...partner, ...asked }, select: { organisationId: true } });
    return !isShared;
  }
  // A no outlasts a coming and going: that is no way of asking again.
  const isRefused = !isShared && left.recordSharedAt === null && left.recordAnsweredAt !== null;
  await queries.partner.update({
    where: { workspaceId_organisationId: { workspaceId, organisationId }, withdrawnAt: { not: null } },
    data: { role, createdAt, withdrawnAt: null, ...(isRefused ? {} : asked) },
    select: { organisationId: true },
  });
  return !isShared && left.recordAskedAt === null;
}

export async function setPartnerRole(
  queries: Queries,
  id: { readonly workspaceId: string; readonly organisationId: string },
  role: OrganisationRole,
): Promise<void> {
  await queries.partner.update({
    where: { workspaceId_organisationId: id },
    data: { role },
    select: { organisationId: true },
  });
}

/** The lead first, then in order of arrival. */
export async function listPartners(queries: Queries, workspaceId: string): Promise<readonly Partner[]> {
  const rows = await queries.partner.findMany({
    where: { workspaceId, withdrawnAt: null },
    orderBy: [{ createdAt: "asc" }, { organisationId: "asc" }],
    select: partnerFields,
  });
  return leadFirst(rows.map(toPartner));
}

export async function findPartner(
  queries: Queries,
  workspaceId: string,
  organisationId: string,
): Promise<Partner | null> {
  const row = await queries.partner.findUnique({
    where: { workspaceId_organisationId: { workspaceId, organisationId }, withdrawnAt: null },
    select: partnerFields,
  });
  return row === null ? null : toPartner(row);
}

/**
 * Whether nobody acts for the organisation, in any workspace that has its record: elsewhere anybody may have been
 * invited to, and those who look after the record would lose it.
 */
export async function hasNobody(queries: Queries, organisationId: string): Promise<boolean> {
  const member = await queries.member.findFirst({
    where: { organisationId, removedAt: null, partner: { recordSharedAt: { not: null } } },
    select: { id: true },
  });
  return member === null;
}

interface PartnerRow extends Pick<Partner, "organisation" | "createdAt"> {
  readonly role: string;
  readonly recordSharedAt: Date | null;
}

function toPartner({ recordSharedAt, role, ...row }: PartnerRow): Partner {
  return { ...row, role: parseOrganisationRole(role), isRecordShared: recordSharedAt !== null };
}

/** The lead, then the others in the order they have. */
export function leadFirst<Each extends Pick<Partner, "role">>(partners: readonly Each[]): readonly Each[] {
  return [
    ...partners.filter(({ role }) => role === "lead"),
    ...partners.filter(({ role }) => role !== "lead"),
  ];
}
