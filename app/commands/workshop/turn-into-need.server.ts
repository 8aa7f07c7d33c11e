import * as Y from "yjs";
import { listNeedCategories, readCare } from "~/database/needs-settings.server";
import { requireOpenStage } from "~/database/stage-freezes.server";
import { newEntryId } from "~/document/entries/write-entries";
import { type PlacedNeed, putNeeds } from "~/document/needs/write-needs";
import { needsDocumentName } from "~/document/workspace-document";
import type { Care } from "~/domain/needs/care";
import type { Priority } from "~/domain/needs/need";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "../require-right.server";
import { actOnWorkshopOnce, type WorkshopServices } from "./act-on-workshop.server";
import { keepDecision, readTarget, type Target } from "./decide.server";

export interface NeedFromWorkshop extends Target {
  readonly need: {
    readonly title: string;
    readonly description: string;
    readonly categoryId: string;
    readonly targetGroup: string;
    readonly municipalities: readonly string[];
    readonly priority: Priority | null;
    readonly priorityReason: string;
  };
}

/** Makes a need of a group or a card: it can be read from the need where it came from, and from the card where it went. */
export async function turnIntoNeed(
  services: WorkshopServices,
  acting: ActingMember,
  { need, ...target }: NeedFromWorkshop,
): Promise<{ readonly needId: string }> {
  const { database, live } = services;
  const { workspaceId, memberId } = acting;
  requireRight(asActor(acting), "needs.write", { kind: "workspace", workspaceId });
  const { workshopId, targetId } = target;
  if (need.title.trim() === "") throw new Refusal("input-not-valid");
  const now = await readTarget(services, acting, target);
  const needId = newEntryId();
  const act = { workshopId, act: "turn-into-need", subject: { targetId, needId } };
  await actOnWorkshopOnce(services, acting, act, async (queries, workshop, decidedAt) => {
    await requireOpenStage(queries, workspaceId);
    await requireCategory(services, workspaceId, need.categoryId);
    const decision = { kind: "need", needId } as const;
    await keepDecision(queries, workshop, { ...target, ...now, decision, decidedById: memberId, decidedAt });
    const { need: last } = await live.lastNeedOrders(workspaceId);
    const edit = makeEdit(toPlaced(needId, last + 1, need), await readCare(database, workspaceId));
    // Last of all: if it cannot be written, nothing of the decision is kept either.
    await live.write(workspaceId, needsDocumentName, edit, memberId);
    return "changed";
  });
  return { needId };
}

function toPlaced(id: string, order: number, need: NeedFromWorkshop["need"]): PlacedNeed {
  const { municipalities, title, ...rest } = need;
  const place = { municipalities, point: null, area: null };
  return { id, order, need: { kind: "need", title: title.trim(), ...rest, place }, evidence: [] };
}

/** New keys stand beside nothing: the edit needs none of the document. */
function makeEdit(placed: PlacedNeed, care: Care): Uint8Array {
  const doc = new Y.Doc();
  try {
    putNeeds(doc, [placed], care);
    return Y.encodeStateAsUpdate(doc);
  } finally {
    doc.destroy();
  }
}

async function requireCategory(
  { database }: Pick<Services, "database">,
  workspaceId: string,
  categoryId: string,
): Promise<void> {
  if (categoryId === "") return;
  const categories = await listNeedCategories(database, workspaceId);
  if (!categories.some(({ id }) => id === categoryId)) throw new Refusal("input-not-valid");
}
