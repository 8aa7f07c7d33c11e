import type { Database } from "~/database/client.server";
import { findOrganisationRecord } from "~/database/organisation-records.server";
import type { OrganisationRecord } from "~/domain/organisation/record";

/** The whole record of an organisation, as a workspace reads it that has it. */
export async function recordOf(database: Database, organisationId: string): Promise<OrganisationRecord> {
  const { workspaceId } = await database.partner.findFirstOrThrow({
    where: { organisationId, recordSharedAt: { not: null }, withdrawnAt: null },
    select: { workspaceId: true },
  });
  const found = await findOrganisationRecord(database, { workspaceId, organisationId });
  if (found === null) throw new Error("The organisation has no record");
  return found.record;
}
