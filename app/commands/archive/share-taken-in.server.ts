import type { ArchivedRow } from "~/database/archive-rows.server";
import { listWithheld, readArrival, shareRecord } from "~/database/shared-records.server";
import type { Queries } from "~/database/transaction.server";
import { requireKeptModel } from "~/domain/archive/archived-models";
import { isSharedAtOnce } from "~/domain/organisation/shared-record";
import type { NewIds } from "./new-ids.server";

/**
 * An organisation that came with the archive is made new here, with its record as it came. Of one that was here before
 * the archive says nothing: anybody can write into a file that its record is shared.
 */
export function withoutOldSharing(
  row: ArchivedRow,
  { ids, now }: { readonly ids: NewIds; readonly now: Date },
) {
  const isHere = ids.isHere(requireKeptModel("Organisation"), { id: row["organisationId"] });
  return {
    ...row,
    recordSharedAt: isHere ? null : (row["recordSharedAt"] ?? row["createdAt"]),
    recordAskedAt: isHere ? now.toISOString() : null,
    recordAnsweredAt: null,
  };
}

/** Of what is withheld after taking in, shares what the person who does it may read here anyhow. */
export async function shareTakenIn(
  queries: Queries,
  {
    workspaceId,
    accountId,
    now,
  }: { readonly workspaceId: string; readonly accountId: string; readonly now: Date },
): Promise<void> {
  for (const organisationId of await listWithheld(queries, workspaceId)) {
    const arrival = await readArrival(queries, { workspaceId, organisationId, accountId });
    if (isSharedAtOnce(arrival)) await shareRecord(queries, { workspaceId, organisationId }, now);
  }
}
