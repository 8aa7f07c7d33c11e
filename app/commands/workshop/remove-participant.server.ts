import { markRemoved } from "~/database/participants.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { Services } from "~/services.server";
import { actOnWorkshop, type WorkshopServices } from "./act-on-workshop.server";

/** Shows somebody out: what they wrote stays, and they come in again only as somebody new. */
export async function removeParticipant(
  services: WorkshopServices & Pick<Services, "revocations">,
  acting: ActingMember,
  { workshopId, participantId }: { readonly workshopId: string; readonly participantId: string },
): Promise<void> {
  const act = { workshopId, act: "remove-participant", subject: { participantId } };
  await actOnWorkshop(services, acting, act, async (queries, _workshop, removedAt) => {
    const isRemoved = await markRemoved(queries, workshopId, { participantId, removedAt });
    return isRemoved ? "changed" : "unchanged";
  });
  services.revocations.shownOut(participantId);
}
