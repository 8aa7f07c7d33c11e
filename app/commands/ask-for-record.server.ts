import { writeAudit } from "~/database/audit.server";
import { findSharing, listRecordPlaces, setAsked } from "~/database/shared-records.server";
import { holdAlone, inTransaction } from "~/database/transaction.server";
import { addWaitingMails } from "~/database/waiting-mails.server";
import { keepersOf, mayAskAgainFrom } from "~/domain/organisation/shared-record";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import { composeRecordAsked } from "./compose-record-asked.server";
import { requirePartner } from "./require-partner.server";
import { tellAsked, type TellServices } from "./tell-asked.server";

/**
 * Asks once more to use the record of an organisation, after a no that is some time ago. Those who may answer are told
 * by mail: as often as it may be asked.
 */
export async function askForRecord(
  services: TellServices,
  acting: ActingMember,
  organisationId: string,
): Promise<void> {
  const { database, clock, changes, settings } = services;
  const { workspaceId, accountId } = acting;
  const asked = await inTransaction(database, async (queries) => {
    await holdAlone(queries, `organisation-record:${organisationId}`);
    await requirePartner(queries, acting, "partner.ask-for-record", organisationId);
    const sharing = await findSharing(queries, { workspaceId, organisationId });
    if (sharing?.status !== "refused") throw new Refusal("record-question-gone");
    const at = clock.now();
    if (at < mayAskAgainFrom(sharing.since)) throw new Refusal("asked-lately");
    await setAsked(queries, { workspaceId, organisationId }, at);
    const subject = { organisationId };
    await writeAudit(queries, { at, accountId, workspaceId, act: "ask-for-record", subject });
    const mails = await composeRecordAsked(queries, settings, { organisationId, askingId: workspaceId });
    const keepers = keepersOf(await listRecordPlaces(queries, organisationId));
    return {
      workspaceIds: keepers.map((keeper) => keeper.workspaceId),
      mailIds: await addWaitingMails(queries, mails, at),
    };
  });
  changes.publish(workspaceId);
  tellAsked(services, [asked]);
}
