import type { OrganisationRole } from "~/domain/rights/roles";
import { leadFirst } from "./partners.server";
import { parseOrganisationRole } from "./stored-roles.server";
import type { Queries } from "./transaction.server";

/** All that is stored of a partnership beside its sheets and letters: what its rules and views are made of. */
export interface PartnershipRecords {
  /** the lead first, then in order of arrival */
  readonly partners: readonly PartnerRecord[];
  readonly requests: readonly RequestRecord[];
  readonly notice: { readonly openedOn: Date; readonly closesOn: Date } | null;
  readonly declarations: readonly DeclarationRecord[];
}

export interface PartnerRecord {
  readonly organisationId: string;
  readonly role: OrganisationRole;
  readonly districtBody: string | null;
  readonly chosenByNotice: boolean | null;
  readonly people: number;
  readonly openInvitations: number;
  /** somebody was invited to act for it, and has not come: also when the link has expired */
  readonly isAwaited: boolean;
  /** it is in because it asked, and the lead said yes */
  readonly askedToJoin: boolean;
  readonly organisation: {
    readonly name: string;
    readonly shortName: string;
    readonly kind: string;
    readonly seatMunicipality: string;
    readonly seatProvince: string;
    readonly registerNumber: string | null;
    readonly registerSection: string | null;
    readonly registerCheckedOn: Date | null;
  };
}

export interface RequestRecord {
  readonly id: string;
  readonly organisationName: string;
  readonly organisationKind: string;
  readonly message: string;
  readonly createdAt: Date;
}

export interface DeclarationRecord {
  readonly ruleId: string;
  /** empty: for the whole partnership */
  readonly organisationId: string;
  readonly isTrue: boolean;
  readonly count: number | null;
}

export async function readPartnershipRecords(
  queries: Queries,
  { id: workspaceId }: { readonly id: string },
  now: Date,
): Promise<PartnershipRecords> {
  const [partners, requests, notice, declarations] = await Promise.all([
    listPartnerRecords(queries, workspaceId, now),
    listOpenRequests(queries, workspaceId),
    queries.coDesignNotice.findUnique({
      where: { workspaceId },
      select: { openedOn: true, closesOn: true },
    }),
    queries.declaration.findMany({
      where: { workspaceId },
      orderBy: [{ ruleId: "asc" }, { organisationId: "asc" }],
      select: { ruleId: true, organisationId: true, isTrue: true, count: true },
    }),
  ]);
  return { partners, requests, notice, declarations };
}

async function listPartnerRecords(
  queries: Queries,
  workspaceId: string,
  now: Date,
): Promise<readonly PartnerRecord[]> {
  const [rows, requests] = await Promise.all([
    listPartnerRows(queries, workspaceId),
    queries.joinRequest.findMany({
      where: { workspaceId, state: "confirmed" },
      select: { taxCode: true, answeredAt: true },
    }),
  ]);
  const partners = rows.map(({ role, _count, invitations, createdAt, organisation, ...partner }) => {
    const { taxCode, ...shown } = organisation;
    return {
      ...partner,
      organisation: shown,
      role: parseOrganisationRole(role),
      people: _count.members,
      openInvitations: invitations.filter(({ expiresAt }) => expiresAt > now).length,
      isAwaited: invitations.length > 0,
      // One that left since, and was brought in again, did not ask this time.
      askedToJoin: requests.some(
        ({ taxCode: asking, answeredAt }) =>
          asking === taxCode && answeredAt !== null && answeredAt >= createdAt,
      ),
    };
  });
  return leadFirst(partners);
}

function listPartnerRows(queries: Queries, workspaceId: string) {
  return queries.partner.findMany({
    where: { workspaceId, withdrawnAt: null },
    orderBy: [{ createdAt: "asc" }, { organisationId: "asc" }],
    select: {
      organisationId: true,
      role: true,
      districtBody: true,
      chosenByNotice: true,
      createdAt: true,
      organisation: { select: { ...organisationFields, taxCode: true } },
      invitations: { where: { usedAt: null, withdrawnAt: null }, select: { expiresAt: true } },
      _count: { select: { members: { where: { removedAt: null, account: { disabledAt: null } } } } },
    },
  });
}

const organisationFields = {
  name: true,
  shortName: true,
  kind: true,
  seatMunicipality: true,
  seatProvince: true,
  registerNumber: true,
  registerSection: true,
  registerCheckedOn: true,
} as const;

/** The oldest first: it has waited longest. */
function listOpenRequests(queries: Queries, workspaceId: string): Promise<readonly RequestRecord[]> {
  return queries.joinRequest.findMany({
    where: { workspaceId, state: "asking" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, organisationName: true, organisationKind: true, message: true, createdAt: true },
  });
}
