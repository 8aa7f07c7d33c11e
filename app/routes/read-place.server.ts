import { requireCall } from "~/calls/index";
import { listInTheWay } from "~/commands/change-partner-role.server";
import { listPlaces } from "~/database/partner-places.server";
import { isStageFrozenNow } from "~/database/stage-freezes.server";
import { findPartner } from "~/database/partners.server";
import { listAssignments } from "~/database/sections.server";
import { findSection } from "~/domain/call/stages";
import { bodiesOn, findDistrict } from "~/domain/district/districts";
import { type CalendarDay, romeDay } from "~/domain/time/calendar-day";
import type { Language } from "~/domain/wording/language";
import { notFound } from "~/errors.server";
import type { PlaceData } from "~/features/partnership/place-page";
import type { Services } from "~/services.server";
import { requireWorkspace } from "./read-shell.server";

/** What an organisation is in the partnership, and what stands in the way of its being something else. */
export async function readPlace(
  services: Services,
  of: { readonly workspaceId: string; readonly organisationId: string },
  language: Language,
): Promise<PlaceData> {
  const { workspaceId, organisationId } = of;
  const { database, clock } = services;
  const [workspace, partner, places, assignments, inTheWay, isFrozen] = await Promise.all([
    requireWorkspace(services, workspaceId),
    findPartner(database, workspaceId, organisationId),
    listPlaces(database, workspaceId),
    listAssignments(database, workspaceId),
    listInTheWay(database, of, { role: "supporter", now: clock.now() }),
    isStageFrozenNow(database, workspaceId),
  ]);
  if (partner === null) throw notFound();
  const call = requireCall(workspace.callId);
  const body = places.find((place) => place.organisationId === organisationId)?.body ?? null;
  return {
    workspaceId,
    workspaceTitle: workspace.title,
    name: partner.organisation.shortName,
    role: partner.role,
    inTheWay,
    isFrozen,
    sections: assignments
      .filter((assignment) => assignment.organisationId === organisationId)
      .map(({ sectionId }) => findSection(call, workspace.stageId, sectionId)?.title[language] ?? sectionId),
    bodies: bodiesToChoose(workspace.districtIds, { day: romeDay(clock.now()), body }),
    body,
  };
}

/** Those the districts have on the day, and the one it was said to be. */
function bodiesToChoose(
  districtIds: readonly string[],
  { day, body }: { readonly day: CalendarDay; readonly body: string | null },
): readonly string[] {
  return districtIds.flatMap((id) => {
    const district = findDistrict(id);
    if (district === null) return [];
    const today = bodiesOn(district, day);
    return district.bodies.filter((one) => today.includes(one) || one.name === body).map(({ name }) => name);
  });
}
