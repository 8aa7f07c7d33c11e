import type { OrganisationRole } from "~/domain/rights/roles";
import { type Organisation, organisationFields } from "./organisations.server";
import { parseOrganisationRole } from "./stored-roles.server";
import type { Queries } from "./transaction.server";

/** An organisation in the partnership of a workspace. */
export interface Partner {
  readonly organisation: Organisation;
  readonly role: OrganisationRole;
  readonly createdAt: Date;
}

const partnerFields = {
  role: true,
  createdAt: true,
  organisation: { select: organisationFields },
} as const;

export interface NewPartner {
  readonly workspaceId: string;
  readonly organisationId: string;
  readonly role: OrganisationRole;
  readonly createdAt: Date;
}

/** One that had left comes back; one that is in already is an error. */
export async function createPartner(queries: Queries, partner: NewPartner): Promise<void> {
  const { workspaceId, organisationId, role, createdAt } = partner;
  const returned = await queries.partner.updateMany({
    where: { workspaceId, organisationId, withdrawnAt: { not: null } },
    data: { role, createdAt, withdrawnAt: null },
  });
  if (returned.count === 0) await queries.partner.create({ data: partner, select: { organisationId: true } });
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

/** Whether nobody acts for the organisation, in any workspace. */
export async function hasNobody(queries: Queries, organisationId: string): Promise<boolean> {
  const member = await queries.member.findFirst({
    where: { organisationId, removedAt: null },
    select: { id: true },
  });
  return member === null;
}

function toPartner(row: Omit<Partner, "role"> & { readonly role: string }): Partner {
  return { ...row, role: parseOrganisationRole(row.role) };
}

/** The lead, then the others in the order they have. */
export function leadFirst<Each extends Pick<Partner, "role">>(partners: readonly Each[]): readonly Each[] {
  return [
    ...partners.filter(({ role }) => role === "lead"),
    ...partners.filter(({ role }) => role !== "lead"),
  ];
}
