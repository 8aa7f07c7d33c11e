import type { NewPartner } from "~/database/partners.server";
import { readArrival } from "~/database/shared-records.server";
import type { Queries } from "~/database/transaction.server";
import { isSharedAtOnce, keepersOf } from "~/domain/organisation/shared-record";
import { admitPartner } from "./admit-partner.server";

interface Admission {
  readonly place: Omit<NewPartner, "recordSharedAt">;
  /** the organisation was made for this: there is nothing of it that anybody else could have said */
  readonly isNew: boolean;
  /** who brings it in */
  readonly accountId: string;
}

/**
 * Brings an organisation into a partnership, with its record or without what is not public of it. Returns the
 * workspaces where somebody is asked for the rest.
 */
export async function admitOrganisation(
  queries: Queries,
  { place, isNew, accountId }: Admission,
): Promise<readonly string[]> {
  const { workspaceId, organisationId, createdAt } = place;
  if (isNew) {
    await admitPartner(queries, { ...place, recordSharedAt: createdAt });
    return [];
  }
  const arrival = await readArrival(queries, { workspaceId, organisationId, accountId });
  const isShared = isSharedAtOnce(arrival);
  await admitPartner(queries, { ...place, recordSharedAt: isShared ? createdAt : null });
  return isShared ? [] : keepersOf(arrival.places).map((keeper) => keeper.workspaceId);
}
