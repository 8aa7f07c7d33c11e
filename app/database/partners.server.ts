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

export async function createPartner(queries: Queries, partner: NewPartner): Promise<void> {
  await queries.partner.create({ data: partner, select: { organisationId: true } });
}

/** The lead first, then in order of arrival. */
export async function listPartners(queries: Queries, workspaceId: string): Promise<readonly Partner[]> {
  const rows = await queries.partner.findMany({
    where: { workspaceId },
    orderBy: [{ createdAt: "asc" }, { organisationId: "asc" }],
    select: partnerFields,
  });
  const partners = rows.map(toPartner);
  return [...partners.filter(isLead), ...partners.filter((partner) => !isLead(partner))];
}

export async function findPartner(
  queries: Queries,
  workspaceId: string,
  organisationId: string,
): Promise<Partner | null> {
  const row = await queries.partner.findUnique({
    where: { workspaceId_organisationId: { workspaceId, organisationId } },
    select: partnerFields,
  });
  return row === null ? null : toPartner(row);
}

function toPartner(row: Omit<Partner, "role"> & { readonly role: string }): Partner {
  return { ...row, role: parseOrganisationRole(row.role) };
}

function isLead(partner: Partner): boolean {
  return partner.role === "lead";
}
