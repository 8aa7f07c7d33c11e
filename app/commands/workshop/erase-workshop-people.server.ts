import { erasePeople } from "~/database/workshop-erasure.server";
import type { ActingMember } from "~/domain/rights/actors";
import { actOnWorkshop, type WorkshopServices } from "./act-on-workshop.server";

/** Forgets who took part before the day comes: nicknames, attendance and log; what was written and voted stays. */
export async function eraseWorkshopPeople(
  services: WorkshopServices,
  acting: ActingMember,
  { workshopId }: { readonly workshopId: string },
): Promise<void> {
  const act = { workshopId, act: "erase-workshop-people" };
  await actOnWorkshop(services, acting, act, async (queries, workshop, at) => {
    if (workshop.erasedAt !== null) return "unchanged";
    await erasePeople(queries, workshopId, at);
    return "changed";
  });
}
