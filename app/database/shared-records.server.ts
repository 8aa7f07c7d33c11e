import {
  type Arrival,
  type Elsewhere,
  type RecordPlace,
  type Sharing,
  sharingOf,
} from "~/domain/organisation/shared-record";
import { parseOrganisationRole, parsePersonRole } from "./stored-roles.server";
import type { Queries } from "./transaction.server";

export interface MemberBeside extends Elsewhere {
  readonly workspaceTitle: string;
}

/** As whom an account acts in workspaces in whose partnership the organisation is; copies for a rehearsal are none. */
export async function listMembersBeside(
  queries: Queries,
  { accountId, organisationId }: { readonly accountId: string; readonly organisationId: string },
): Promise<readonly MemberBeside[]> {
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
      workspace: {
        select: { title: true, partners: { where: ofOrganisation, select: { recordSharedAt: true } } },
      },
    },
  });
  return rows.map(({ id, role, partner, workspace, ...member }) => ({
    ...member,
    memberId: id,
    workspaceTitle: workspace.title,
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

/** What decides whether a known organisation comes into a workspace with its record; `accountId` brings it. */
export async function readArrival(
  queries: Queries,
  { accountId, ...place }: Pick<Arrival, "workspaceId" | "organisationId"> & { readonly accountId: string },
): Promise<Arrival> {
  const { organisationId } = place;
  const places = await listRecordPlaces(queries, organisationId);
  const members = await listMembersBeside(queries, { accountId, organisationId });
  return { ...place, places, members };
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

/** Another workspace that wants to use the record of an organisation, or does since somebody said yes. */
export interface RecordUse {
  readonly organisationId: string;
  readonly organisation: string;
  readonly workspaceId: string;
  readonly title: string;
  readonly acronym: string;
  /** short name of its lead */
  readonly lead: string;
  readonly sharing: Sharing;
}

/** Of these organisations, in whichever workspaces; those that waited longest first. */
export async function listRecordUses(
  queries: Queries,
  organisationIds: readonly string[],
): Promise<readonly RecordUse[]> {
  if (organisationIds.length === 0) return [];
  const rows = await queries.partner.findMany({
    where: { organisationId: { in: [...organisationIds] }, ...inQuestion },
    orderBy: [{ recordAskedAt: "asc" }, { workspaceId: "asc" }, { organisationId: "asc" }],
    select: {
      ...{ organisationId: true, workspaceId: true, ...sharingFields },
      organisation: { select: { shortName: true } },
      workspace: {
        select: {
          ...{ title: true, acronym: true },
          partners: { where: { role: "lead" }, select: { organisation: { select: { shortName: true } } } },
        },
      },
    },
  });
  return rows.map(({ organisationId, workspaceId, organisation, workspace, ...stored }) => ({
    ...{ organisationId, workspaceId, title: workspace.title, acronym: workspace.acronym },
    organisation: organisation.shortName,
    lead: workspace.partners[0]?.organisation.shortName ?? "",
    sharing: sharingOf(stored),
  }));
}

/** How a workspace stands to the record of an organisation; null where that is no question. */
export async function findSharing(queries: Queries, id: PartnerId): Promise<Sharing | null> {
  const found = await queries.partner.findFirst({ where: { ...id, ...inQuestion }, select: sharingFields });
  return found && sharingOf(found);
}

/** The organisations whose record a workspace has, also those that have left it. */
export async function listKept(queries: Queries, workspaceId: string): Promise<readonly string[]> {
  const rows = await queries.partner.findMany({
    where: { workspaceId, recordSharedAt: { not: null }, workspace: { rehearsalOfId: null } },
    orderBy: { organisationId: "asc" },
    select: { organisationId: true },
  });
  return rows.map(({ organisationId }) => organisationId);
}

/** Its rehearsal goes with it: what is taken back must not be readable in a copy. */
export async function setAnswer(
  queries: Queries,
  id: PartnerId,
  { isYes, now }: { readonly isYes: boolean; readonly now: Date },
): Promise<void> {
  await queries.partner.updateMany({
    where: withRehearsal(id),
    data: { recordSharedAt: isYes ? now : null, recordAnsweredAt: now },
  });
}

export async function setAsked(queries: Queries, id: PartnerId, now: Date): Promise<void> {
  await queries.partner.updateMany({
    where: withRehearsal(id),
    data: { recordAskedAt: now, recordAnsweredAt: null },
  });
}

/** What was shared without asking is no question, nor what a copy for a rehearsal has of its workspace. */
const inQuestion = {
  withdrawnAt: null,
  workspace: { rehearsalOfId: null },
  OR: [{ recordSharedAt: null }, { recordAnsweredAt: { not: null } }],
};

const sharingFields = { recordSharedAt: true, recordAskedAt: true, recordAnsweredAt: true } as const;

function withRehearsal({ workspaceId, organisationId }: PartnerId) {
  return { organisationId, workspace: { OR: [{ id: workspaceId }, { rehearsalOfId: workspaceId }] } };
}
