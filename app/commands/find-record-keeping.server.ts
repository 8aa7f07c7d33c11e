import { hasNobody } from "~/database/partners.server";
import { listRecordPlaces } from "~/database/shared-records.server";
import type { Queries } from "~/database/transaction.server";
import { keepersOf } from "~/domain/organisation/shared-record";
import type { ResourceOf } from "~/domain/rights/resources";

/**
 * An organisation as one whose record this workspace keeps, to be asked whether somebody may answer for it; null when
 * others keep it. It may have left the partnership: then its last lead is all there is to be asked.
 */
export async function findRecordKeeping(
  queries: Queries,
  { workspaceId, organisationId }: { readonly workspaceId: string; readonly organisationId: string },
): Promise<ResourceOf<"partner"> | null> {
  const keepers = keepersOf(await listRecordPlaces(queries, organisationId));
  if (!keepers.some((keeper) => keeper.workspaceId === workspaceId)) return null;
  const isWithoutPeople = await hasNobody(queries, organisationId);
  return {
    kind: "partner",
    ...{ workspaceId, organisationId, hasNobody: isWithoutPeople, isRecordShared: true },
  };
}
