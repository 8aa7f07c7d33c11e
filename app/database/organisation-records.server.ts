import type { OrganisationRecord } from "~/domain/organisation/record";
import { publicPart } from "~/domain/organisation/shared-record";
import { fingerprintOf } from "./fingerprint.server";
import { fromStoredDay, toStoredDay } from "./stored-days.server";
import type { Queries } from "./transaction.server";

const recordFields = {
  name: true,
  shortName: true,
  kind: true,
  legalForm: true,
  taxCode: true,
  vatNumber: true,
  seatMunicipality: true,
  seatProvince: true,
  certifiedEmail: true,
  registerNumber: true,
  registerSection: true,
  registeredOn: true,
  registerCheckedOn: true,
  representativeName: true,
  representativeTaxCode: true,
  delegateName: true,
  delegateTaxCode: true,
  contactName: true,
  contactEmail: true,
  contactPhone: true,
} as const satisfies Record<keyof OrganisationRecord, true>;

/** The record of an organisation of the partnership, as the workspace may use it. */
export interface FoundRecord {
  readonly record: OrganisationRecord;
  /** otherwise its people are withheld from the workspace: `record` has none */
  readonly isShared: boolean;
}

/**
 * Everything the workspace may use: leave out what the reader has no need for with `withoutSigners`. Null when the
 * organisation is not in the partnership: nobody else reads its record.
 */
export async function findOrganisationRecord(
  queries: Queries,
  { workspaceId, organisationId }: { readonly workspaceId: string; readonly organisationId: string },
): Promise<FoundRecord | null> {
  const found = await queries.partner.findUnique({
    where: { workspaceId_organisationId: { workspaceId, organisationId }, withdrawnAt: null },
    select: { recordSharedAt: true, organisation: { select: recordFields } },
  });
  if (found === null) return null;
  const { registeredOn, registerCheckedOn, ...rest } = found.organisation;
  const record = {
    ...rest,
    registeredOn: fromStoredDay(registeredOn),
    registerCheckedOn: fromStoredDay(registerCheckedOn),
  };
  const isShared = found.recordSharedAt !== null;
  return { record: isShared ? record : publicPart(record), isShared };
}

export async function updateOrganisationRecord(
  queries: Queries,
  id: string,
  { registeredOn, registerCheckedOn, ...record }: OrganisationRecord,
): Promise<void> {
  const days = { registeredOn: toStoredDay(registeredOn), registerCheckedOn: toStoredDay(registerCheckedOn) };
  await queries.organisation.update({ where: { id }, data: { ...record, ...days }, select: { id: true } });
}

/** What a form was filled in from: another one now means that somebody else has changed the record meanwhile. */
export function recordFingerprint(record: OrganisationRecord): string {
  return fingerprintOf(Object.keys(recordFields).map((field) => record[field as keyof OrganisationRecord]));
}

/** The workspaces in whose partnership an organisation is. */
export async function listWorkspaceIdsOf(
  queries: Queries,
  organisationId: string,
): Promise<readonly string[]> {
  const partners = await queries.partner.findMany({
    where: { organisationId, withdrawnAt: null },
    orderBy: { workspaceId: "asc" },
    select: { workspaceId: true },
  });
  return partners.map(({ workspaceId }) => workspaceId);
}
