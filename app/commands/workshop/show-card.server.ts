import { markHidden } from "~/database/cards.server";
import type { ActingMember } from "~/domain/rights/actors";
import { actOnWorkshop, type WorkshopServices } from "./act-on-workshop.server";
import { requireCard } from "./require-card.server";

/** Puts a hidden card back where it was. */
export async function showCard(
  services: WorkshopServices,
  acting: ActingMember,
  { workshopId, cardId }: { readonly workshopId: string; readonly cardId: string },
): Promise<void> {
  const act = { workshopId, act: "show-card", subject: { cardId } };
  await actOnWorkshop(services, acting, act, async (queries) => {
    const { hiddenAt } = await requireCard(queries, workshopId, cardId);
    if (hiddenAt === null) return "unchanged";
    await markHidden(queries, cardId, null);
    return "changed";
  });
}
