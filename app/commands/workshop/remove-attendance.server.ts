import { deleteAttendance } from "~/database/attendance.server";
import type { ActingMember } from "~/domain/rights/actors";
import { actOnWorkshop, type WorkshopServices } from "./act-on-workshop.server";

/** Takes out what was entered by mistake. */
export async function removeAttendance(
  services: WorkshopServices,
  acting: ActingMember,
  { workshopId, entryId }: { readonly workshopId: string; readonly entryId: string },
): Promise<void> {
  const act = { workshopId, act: "remove-attendance", subject: { entryId } };
  await actOnWorkshop(services, acting, act, async (queries) =>
    (await deleteAttendance(queries, workshopId, entryId)) ? "changed" : "unchanged",
  );
}
