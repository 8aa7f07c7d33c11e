import {
  changeWorkshop,
  putFacilitators,
  type WorkshopDescription,
  workshopFingerprint,
} from "~/database/workshops.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { CalendarDay } from "~/domain/time/calendar-day";
import { Refusal } from "~/errors.server";
import { actOnWorkshop, type WorkshopServices } from "./act-on-workshop.server";
import { requireDescription, requireMembers } from "./create-workshop.server";
import { cutLines } from "./set-facilitators.server";

export interface WorkshopEdit extends WorkshopDescription {
  readonly workshopId: string;
  readonly facilitatorIds: readonly string[];
  readonly convocationSentOn: CalendarDay | null;
  readonly invited: string;
  /** fingerprint of what the form was filled in from */
  readonly seen: string;
}

/** Says anew what a workshop is, who runs it, and how it was convened. Nobody writes over what they have not seen. */
export async function editWorkshop(
  services: WorkshopServices,
  acting: ActingMember,
  { workshopId, facilitatorIds, seen, ...edit }: WorkshopEdit,
): Promise<void> {
  requireDescription(edit);
  let before = facilitatorIds;
  await actOnWorkshop(services, acting, { workshopId, act: "edit-workshop" }, async (queries, workshop) => {
    if (workshopFingerprint(workshop) !== seen) throw new Refusal("record-changed");
    before = workshop.facilitatorIds;
    await requireMembers(queries, acting.workspaceId, facilitatorIds);
    await changeWorkshop(queries, workshopId, edit);
    await putFacilitators(queries, workshopId, facilitatorIds);
    return "changed";
  });
  cutLines(services, before, facilitatorIds);
}
