import { sayHour } from "~/domain/wording/format-moment";
import { listAttendance } from "~/database/attendance.server";
import type { Member } from "~/database/members.server";
import { listParticipants } from "~/database/participants.server";
import { listPartners } from "~/database/partners.server";
import { formatCalendarDay } from "~/domain/wording/format-calendar-day";
import type { Language } from "~/domain/wording/language";
import { attendanceByOrganisation } from "~/domain/workshop/attendance-by-organisation";
import type { Participant } from "~/domain/workshop/workshop";
import type { AttendanceData, AttendanceSheetData } from "~/features/workshops/attendance/attendance-data";
import type { Services } from "~/services.server";
import { placeWorkshop } from "./read-workshop-place.server";

interface Asked {
  readonly workshopId: string | undefined;
  readonly language: Language;
}

/** Who was there, by organisation, and who may be entered still. */
export async function readAttendance(
  services: Services,
  member: Member,
  asked: Asked,
): Promise<AttendanceData> {
  const { database } = services;
  const { workshop, place } = await placeWorkshop(services, member, asked);
  const [entries, participants, partners] = await Promise.all([
    listAttendance(database, workshop.id),
    listParticipants(database, workshop.id),
    listPartners(database, member.workspaceId),
  ]);
  return {
    place,
    mayEnter: place.mayRun,
    organisations: attendanceByOrganisation(entries),
    phones: participants.filter(({ removedAt }) => removedAt === null).length,
    knownOrganisations: partners.map(({ organisation }) => organisation.shortName),
    keptUntil: formatCalendarDay(asked.language, workshop.keptUntil),
    isErased: workshop.erasedAt !== null,
  };
}

/** What the sheet to sign says before anybody signs it. */
export async function readAttendanceSheet(
  services: Services,
  member: Member,
  asked: Asked,
): Promise<AttendanceSheetData> {
  const { database } = services;
  const { workshop, place } = await placeWorkshop(services, member, asked);
  const [participants, partners] = await Promise.all([
    listParticipants(database, workshop.id),
    listPartners(database, member.workspaceId),
  ]);
  const names = new Map(partners.map(({ organisation }) => [organisation.id, organisation.shortName]));
  const hour = `, ${sayHour(asked.language, workshop.startsAt)}`;
  const invited = workshop.invited.split("\n").map((line) => line.trim());
  const joined = participants.map((participant) => organisationOf(participant, names));
  return {
    place,
    moment: place.day + (workshop.startsAt === "" ? "" : hour),
    where: workshop.place,
    convenedBy: workshop.convenedBy,
    expected: [...new Set([...invited, ...joined])].filter(Boolean),
  };
}

function organisationOf(
  { organisationId, organisationName }: Participant,
  names: ReadonlyMap<string, string>,
): string {
  return (organisationId && names.get(organisationId)) || organisationName.trim();
}
