import { randomBytes } from "node:crypto";
import { addRoomCard } from "~/database/cards.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import { actOnWorkshopOnce, requireStageOf, type WorkshopServices } from "./act-on-workshop.server";
import { requireCardText } from "./require-card.server";

/** Writes a card down for somebody without a phone: it is told apart from the others, and has no author. */
export async function enterCard(
  services: WorkshopServices,
  acting: ActingMember,
  { workshopId, stageId, text: typed, columnId = "" }: RoomCard,
): Promise<{ readonly cardId: string }> {
  const cardId = randomBytes(15).toString("base64url");
  const act = { workshopId, act: "enter-card", subject: { stageId, cardId } };
  await actOnWorkshopOnce(services, acting, act, async (queries, workshop) => {
    const stage = requireStageOf(workshop, stageId);
    if (stage.kind !== "write") throw new Refusal("no-writing");
    if (stage.openedAt === null) throw new Refusal("not-open");
    if (stage.closedAt !== null) throw new Refusal("stage-closed");
    const text = requireCardText(typed, stage);
    const { exercise } = stage;
    await addRoomCard(queries, { id: cardId, workshopId, stageId, exercise, columnId, text });
    return "changed";
  });
  return { cardId };
}

export interface RoomCard {
  readonly workshopId: string;
  readonly stageId: string;
  readonly text: string;
  /** of `columns` and `quadrants`; empty: none chosen */
  readonly columnId?: string;
}
