import type { Member } from "~/database/members.server";
import { formatCalendarDay } from "~/domain/wording/format-calendar-day";
import type { Language } from "~/domain/wording/language";
import type { Workshop } from "~/domain/workshop/workshop";
import type { WorkshopPlace } from "~/features/workshops/workshop-place";
import type { Services } from "~/services.server";
import { requireWorkspace } from "./read-shell.server";
import { requireWorkshop } from "./require-workshop.server";

/** A workshop of the member's workspace, with what its pages say of it; throws the page of what is not there. */
export async function placeWorkshop(
  services: Pick<Services, "database">,
  member: Member,
  { workshopId, language }: { readonly workshopId: string | undefined; readonly language: Language },
): Promise<{ readonly workshop: Workshop; readonly place: WorkshopPlace }> {
  const { workspaceId } = member;
  const [workspace, { workshop, mayRun }] = await Promise.all([
    requireWorkspace(services, workspaceId),
    requireWorkshop(services, member, workshopId),
  ]);
  const { id, title, heldOn } = workshop;
  return {
    workshop,
    place: {
      ...{ workspaceId, workspaceTitle: workspace.title, workshopId: id, title, mayRun },
      day: formatCalendarDay(language, heldOn),
    },
  };
}
