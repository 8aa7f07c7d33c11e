import type { OrganisationRecord } from "~/domain/organisation/record";
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

/** Everything: leave out what the reader has no need for with `withoutSigners`. */
export async function findOrganisationRecord(
  queries: Queries,
  id: string,
): Promise<OrganisationRecord | null> {
  const row = await queries.organisation.findUnique({ where: { id }, select: recordFields });
  if (row === null) return null;
  const { registeredOn, registerCheckedOn, ...record } = row;
  return {
    ...record,
    registeredOn: fromStoredDay(registeredOn),
    registerCheckedOn: fromStoredDay(registerCheckedOn),
  };
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
