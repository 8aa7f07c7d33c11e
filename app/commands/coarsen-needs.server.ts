import { writeAudit } from "~/database/audit.server";
import { readCare } from "~/database/needs-settings.server";
import { coarsenStored } from "~/document/needs/coarsen-places";
import { needsDocumentName } from "~/document/workspace-document";
import type { ActingMember } from "~/domain/rights/actors";
import type { Services } from "~/services.server";

/**
 * Takes points and areas that may no longer be kept out of the document of the needs, in the name of the member.
 * What they were stays in the document's history. Returns how many needs it was.
 */
export async function coarsenNeeds(
  { database, live, clock }: Pick<Services, "database" | "live" | "clock">,
  { workspaceId, accountId, memberId }: ActingMember,
): Promise<number> {
  const care = await readCare(database, workspaceId);
  const { state } = await live.read(workspaceId, needsDocumentName);
  const { edits, needIds } = coarsenStored(state, care);
  for (const edit of edits) await live.write(workspaceId, needsDocumentName, edit, memberId);
  if (needIds.length === 0) return 0;
  const subject = { needIds };
  await writeAudit(database, { at: clock.now(), accountId, workspaceId, act: "coarsen-needs", subject });
  return needIds.length;
}
