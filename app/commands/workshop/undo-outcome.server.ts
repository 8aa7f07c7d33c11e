import * as Y from "yjs";
import { deleteFinding } from "~/database/workshop-findings.server";
import { deleteOutcome, findOutcome } from "~/database/workshop-outcomes.server";
import { requireOpenStage } from "~/database/stage-freezes.server";
import { readNeeds } from "~/document/needs/read-needs";
import { removeNeed } from "~/document/needs/write-needs";
import { needsDocumentName } from "~/document/workspace-document";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import { actOnWorkshop, type WorkshopServices } from "./act-on-workshop.server";

/** Takes back what was decided over a group or a card; a need that came of it goes, unless somebody has gone on with it. */
export async function undoOutcome(
  services: WorkshopServices,
  acting: ActingMember,
  { workshopId, outcomeId }: { readonly workshopId: string; readonly outcomeId: string },
): Promise<void> {
  const { workspaceId, memberId } = acting;
  const act = { workshopId, act: "undo-outcome", subject: { outcomeId } };
  await actOnWorkshop(services, acting, act, async (queries) => {
    const outcome = await findOutcome(queries, workspaceId, outcomeId);
    // Undone twice: once is enough.
    if (outcome?.workshopId !== workshopId) return "unchanged";
    const { decision } = outcome;
    if (decision.kind === "commitment" && decision.commitmentId !== null)
      throw new Refusal("already-decided");
    await deleteOutcome(queries, outcomeId);
    if (decision.kind === "finding") await deleteFinding(queries, decision.findingId);
    if (decision.kind === "need") {
      await requireOpenStage(queries, workspaceId);
      const { state } = await services.live.read(workspaceId, needsDocumentName);
      const edit = takeOut(state, decision.needId);
      if (edit !== null) await services.live.write(workspaceId, needsDocumentName, edit, memberId);
    }
    return "changed";
  });
}

/** The edit that takes a need out; null: it is not there any more. Only what is removed now: not all that ever was. */
function takeOut(state: Uint8Array, needId: string): Uint8Array | null {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, state);
    requireUnused(doc, needId);
    const edits: Uint8Array[] = [];
    doc.on("update", (edit: Uint8Array) => void edits.push(edit));
    removeNeed(doc, needId);
    return edits.length === 0 ? null : Y.mergeUpdates(edits);
  } finally {
    doc.destroy();
  }
}

function requireUnused(doc: Y.Doc, needId: string): void {
  const { needs, evidence, links } = readNeeds(doc);
  const need = needs.find(({ id }) => id === needId);
  const isUsed =
    (need !== undefined && need.status !== "raised") ||
    evidence.some((one) => one.needId === needId) ||
    links.some(({ from, to }) => from === needId || to === needId);
  if (isUsed) throw new Refusal("need-in-use");
}
