import { writeAudit } from "~/database/audit.server";
import { findSharing, listRecordPlaces, setAsked } from "~/database/shared-records.server";
import { holdAlone, inTransaction } from "~/database/transaction.server";
import { keepersOf, mayAskAgainFrom } from "~/domain/organisation/shared-record";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { requirePartner } from "./require-partner.server";

/** Asks once more to use the record of an organisation, after a no that is some time ago. */
export async function askForRecord(
  { database, clock, changes }: Pick<Services, "database" | "clock" | "changes">,
  acting: ActingMember,
  organisationId: string,
): Promise<void> {
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
}
