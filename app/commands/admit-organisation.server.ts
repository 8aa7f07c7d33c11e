import type { NewPartner } from "~/database/partners.server";
import { readArrival } from "~/database/shared-records.server";
import type { Queries } from "~/database/transaction.server";
import { addWaitingMails } from "~/database/waiting-mails.server";
import { isSharedAtOnce, keepersOf } from "~/domain/organisation/shared-record";
import type { Services } from "~/services.server";
import { admitPartner } from "./admit-partner.server";
import { composeRecordAsked } from "./compose-record-asked.server";
import { type Asked, nobodyAsked } from "./tell-asked.server";

interface Admission {
  readonly place: Omit<NewPartner, "recordSharedAt">;
  /** the organisation was made for this: there is nothing of it that anybody else could have said */
  readonly isNew: boolean;
  /** who brings it in */
  readonly accountId: string;
  readonly settings: Pick<Services["settings"], "publicOrigin">;
}

/**
 * Brings an organisation into a partnership, with its record or without what is not public of it. Returns who is asked
 * for the rest: by mail the first time only, however often it leaves and comes back.
 */
export async function admitOrganisation(
  queries: Queries,
  { place, isNew, accountId, settings }: Admission,
): Promise<Asked> {
  const { workspaceId, organisationId, createdAt } = place;
  if (isNew) {
    await admitPartner(queries, { ...place, recordSharedAt: createdAt });
    return nobodyAsked;
  }
  const arrival = await readArrival(queries, { workspaceId, organisationId, accountId });
  const isShared = isSharedAtOnce(arrival);
  const isAskedFirst = await admitPartner(queries, { ...place, recordSharedAt: isShared ? createdAt : null });
  if (isShared) return nobodyAsked;
  const asked = { organisationId, askingId: workspaceId };
  const mails = isAskedFirst ? await composeRecordAsked(queries, settings, asked) : [];
  return {
    workspaceIds: keepersOf(arrival.places).map((keeper) => keeper.workspaceId),
    mailIds: await addWaitingMails(queries, mails, createdAt),
  };
}
