import { writeAudit } from "~/database/audit.server";
import { createLiveDocuments } from "~/database/live-documents.server";
import { listMembers } from "~/database/members.server";
import { claimSending, keepMade } from "~/database/sendings.server";
import { inTransaction, type Queries } from "~/database/transaction.server";
import { writeEvent } from "~/database/workshop-events.server";
import { addStages } from "~/database/workshop-stages.server";
import { insertWorkshop, putFacilitators, type WorkshopDescription } from "~/database/workshops.server";
import { boardDocumentName } from "~/document/workspace-document";
import type { ActingMember } from "~/domain/rights/actors";
import { workshopFormats } from "~/domain/workshop/formats";
import { stagesOfFormat } from "~/domain/workshop/stages-of-format";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "../require-right.server";
import { sendingOf } from "../sending-of.server";

export interface WorkshopToCreate extends WorkshopDescription {
  readonly formatId: string;
  readonly facilitatorIds: readonly string[];
}

/** Prepares a workshop from a ready format: its stages are its own from then on, and its board is empty. */
export async function createWorkshop(
  { database, clock, changes }: Pick<Services, "database" | "clock" | "changes">,
  acting: ActingMember,
  { formatId, facilitatorIds, ...description }: WorkshopToCreate,
): Promise<{ readonly workshopId: string }> {
  const { workspaceId, accountId, memberId } = acting;
  requireRight(asActor(acting), "workshops.create", { kind: "workspace", workspaceId });
  const format = workshopFormats.find(({ id }) => id === formatId);
  if (format === undefined) throw new Refusal("input-not-valid");
  requireDescription(description);
  const at = clock.now();
  const sending = sendingOf(acting, "create-workshop");
  const workshopId = await inTransaction(database, async (queries) => {
    const before = await claimSending(queries, sending, at);
    if (before !== null) return before.made;
    await requireMembers(queries, workspaceId, facilitatorIds);
    const about = { workspaceId, formatId, createdById: memberId, createdAt: at };
    const id = await insertWorkshop(queries, { ...description, ...about });
    await putFacilitators(queries, id, facilitatorIds);
    await addStages(queries, id, stagesOfFormat(format));
    await createLiveDocuments(queries, workspaceId, [boardDocumentName(id)], at);
    const act = "create-workshop";
    await writeEvent(queries, { workshopId: id, at, memberId, participantId: null, act, subject: {} });
    const subject = { workshopId: id, formatId };
    await writeAudit(queries, { at, accountId, workspaceId, act, subject });
    await keepMade(queries, sending, id);
    return id;
  });
  changes.publish(workspaceId);
  return { workshopId };
}

/** People who were never told how long their names are kept have not agreed to it: it is never before the day itself. */
export function requireDescription({ title, heldOn, keptUntil }: WorkshopDescription): void {
  if (title.trim() === "" || keptUntil < heldOn) throw new Refusal("input-not-valid");
}

/** All of them are in the workspace now. */
export async function requireMembers(
  queries: Queries,
  workspaceId: string,
  memberIds: readonly string[],
): Promise<void> {
  const members = await listMembers(queries, workspaceId);
  const known = new Set(members.map(({ memberId }) => memberId));
  if (!memberIds.every((id) => known.has(id))) throw new Refusal("not-found");
}
