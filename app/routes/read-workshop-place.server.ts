import type { Member } from "~/database/members.server";
import { findWorkshop } from "~/database/workshops.server";
import { can } from "~/domain/rights/can";
import { formatCalendarDay } from "~/domain/wording/format-calendar-day";
import type { Language } from "~/domain/wording/language";
import type { Workshop } from "~/domain/workshop/workshop";
import { notFound } from "~/errors.server";
import type { WorkshopPlace } from "~/features/workshops/workshop-place";
import type { Services } from "~/services.server";
import { requireWorkspace } from "./read-shell.server";

export interface PlacedWorkshop {
  readonly workshop: Workshop;
  readonly place: WorkshopPlace;
  /** whether the member runs it, and decides what becomes of it */
  readonly mayRun: boolean;
}

/** A workshop of the member's workspace; throws the page of what is not there. */
export async function requireWorkshop(
  services: Pick<Services, "database">,
  member: Member,
  { workshopId, language }: { readonly workshopId: string | undefined; readonly language: Language },
): Promise<PlacedWorkshop> {
  const { workspaceId } = member;
  const [workspace, workshop] = await Promise.all([
    requireWorkspace(services, workspaceId),
    findWorkshop(services.database, workspaceId, workshopId ?? ""),
  ]);
  if (workshop === null) throw notFound();
  const { id, title, heldOn, facilitatorIds } = workshop;
  const resource = { kind: "workshop", workspaceId, workshopId: id, facilitatorIds } as const;
  return {
    workshop,
    place: {
      workspaceId,
      workspaceTitle: workspace.title,
      workshopId: id,
      title,
      day: formatCalendarDay(language, heldOn),
    },
    mayRun: can({ ...member, kind: "member" }, "workshop.run", resource),
  };
}
