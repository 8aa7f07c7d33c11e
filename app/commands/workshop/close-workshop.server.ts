import { changeStage } from "~/database/workshop-stages.server";
import { changeWorkshop } from "~/database/workshops.server";
import type { ActingMember } from "~/domain/rights/actors";
import { actOnWorkshop, type WorkshopServices } from "./act-on-workshop.server";

/** Ends it: nothing is taken any more, and the code is free for others. */
export async function closeWorkshop(
  services: WorkshopServices,
  acting: ActingMember,
  { workshopId }: { readonly workshopId: string },
): Promise<void> {
  await actOnWorkshop(
    services,
    acting,
    { workshopId, act: "close-workshop" },
    async (queries, workshop, at) => {
      if (workshop.status !== "open") return "unchanged";
      for (const { id, openedAt, closedAt } of workshop.stages)
        if (openedAt !== null && closedAt === null) await changeStage(queries, id, { closedAt: at });
      await changeWorkshop(queries, workshopId, { status: "closed", code: null, closedAt: at });
      return "changed";
    },
  );
}
