import { writeAudit } from "~/database/audit.server";
import { findSharing, listRecordPlaces, setAsked } from "~/database/shared-records.server";
import { holdAlone, inTransaction } from "~/database/transaction.server";
import { keepersOf, mayAskAgainFrom } from "~/domain/organisation/shared-record";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { requirePartner } from "./require-partner.server";
import { tellRecordAsked, type TellServices } from "./tell-record-asked.server";

/**
 * Asks once more to use the record of an organisation, after a no that is some time ago. Those who may answer are told
 * by mail: as often as it may be asked.
 */
export async function askForRecord(
  services: TellServices & Pick<Services, "clock" | "changes" | "log">,
  acting: ActingMember,
  organisationId: string,
): Promise<void> {
  const { database, clock, changes } = services;
  const { workspaceId, accountId } = acting;
  const keepers = await inTransaction(database, async (queries) => {
    await holdAlone(queries, `organisation-record:${organisationId}`);
    await requirePartner(queries, acting, "partner.ask-for-record", organisationId);
    const sharing = await findSharing(queries, { workspaceId, organisationId });
    if (sharing?.status !== "refused") throw new Refusal("record-question-gone");
    const at = clock.now();
    if (at < mayAskAgainFrom(sharing.since)) throw new Refusal("asked-lately");
    await setAsked(queries, { workspaceId, organisationId }, at);
    const subject = { organisationId };
    await writeAudit(queries, { at, accountId, workspaceId, act: "ask-for-record", subject });
    return keepersOf(await listRecordPlaces(queries, organisationId));
  });
  for (const id of new Set([workspaceId, ...keepers.map((keeper) => keeper.workspaceId)]))
    changes.publish(id);
  // The answer does not wait for the mail: the question is on the page whatever becomes of it.
  tellRecordAsked(services, { organisationId, askingId: workspaceId }).catch((error: unknown) => {
    services.log.error({ err: error }, "nobody was told by mail that a record is asked for");
  });
}
