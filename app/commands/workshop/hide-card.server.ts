import { markHidden } from "~/database/cards.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import { actOnWorkshop, type WorkshopServices } from "./act-on-workshop.server";
import { requireCard } from "./require-card.server";

/** Takes a card off the board; its author is told why. */
export async function hideCard(
  services: WorkshopServices,
  acting: ActingMember,
  hide: { readonly workshopId: string; readonly cardId: string; readonly reason: string },
): Promise<void> {
  const { workshopId, cardId } = hide;
  const reason = hide.reason.trim().slice(0, 300);
  if (reason === "") throw new Refusal("input-not-valid");
  const act = { workshopId, act: "hide-card", subject: { cardId, reason } };
  await actOnWorkshop(services, acting, act, async (queries, _workshop, at) => {
    const { hiddenAt } = await requireCard(queries, workshopId, cardId);
    if (hiddenAt !== null) return "unchanged";
    await markHidden(queries, cardId, {
      hiddenAt: at,
      hiddenById: acting.memberId,
      hiddenReason: reason,
    });
    return "changed";
  });
}
