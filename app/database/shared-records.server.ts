import type { Elsewhere, RecordPlace } from "~/domain/organisation/shared-record";
import { parseOrganisationRole, parsePersonRole } from "./stored-roles.server";
import type { Queries } from "./transaction.server";

/** As whom an account acts in workspaces in whose partnership the organisation is; copies for a rehearsal are none. */
export async function listMembersBeside(
  queries: Queries,
  { accountId, organisationId }: { readonly accountId: string; readonly organisationId: string },
): Promise<readonly Elsewhere[]> {
  const ofOrganisation = { organisationId, withdrawnAt: null } as const;
  const rows = await queries.member.findMany({
    where: {
      ...{ accountId, removedAt: null, account: { disabledAt: null }, partner: { withdrawnAt: null } },
      workspace: { rehearsalOfId: null, partners: { some: ofOrganisation } },
    },
    orderBy: { id: "asc" },
    select: {
      ...{ id: true, accountId: true, workspaceId: true, organisationId: true, role: true },
      partner: { select: { role: true } },
      workspace: { select: { partners: { where: ofOrganisation, select: { recordSharedAt: true } } } },
    },
  });
  return rows.map(({ id, role, partner, workspace, ...member }) => ({
    ...member,
    memberId: id,
    role: parsePersonRole(role),
    organisationRole: parseOrganisationRole(partner.role),
    isRecordShared: workspace.partners.some(({ recordSharedAt }) => recordSharedAt !== null),
  }));
}

/** The workspaces that have the record of an organisation, also those whose partnership it has left. */
export async function listRecordPlaces(
  queries: Queries,
  organisationId: string,
): Promise<readonly RecordPlace[]> {
  const rows = await queries.partner.findMany({
    where: { organisationId, recordSharedAt: { not: null }, workspace: { rehearsalOfId: null } },
    orderBy: { workspaceId: "asc" },
    select: { workspaceId: true, withdrawnAt: true },
  });
  return rows.map(({ workspaceId, withdrawnAt }) => ({ workspaceId, hasLeft: withdrawnAt !== null }));
}

/** The organisations of a partnership whose record is withheld from the workspace. */
export async function listWithheld(queries: Queries, workspaceId: string): Promise<readonly string[]> {
  const rows = await queries.partner.findMany({
    where: { workspaceId, recordSharedAt: null, withdrawnAt: null },
    orderBy: { organisationId: "asc" },
    select: { organisationId: true },
  });
  return rows.map(({ organisationId }) => organisationId);
}

interface PartnerId {
  readonly workspaceId: string;
  readonly organisationId: string;
}

/** Without anybody having been asked. */
export async function shareRecord(queries: Queries, id: PartnerId, now: Date): Promise<void> {
  await queries.partner.update({
    where: { workspaceId_organisationId: id },
    data: { recordSharedAt: now, recordAskedAt: null, recordAnsweredAt: null },
    select: { organisationId: true },
  });
}
