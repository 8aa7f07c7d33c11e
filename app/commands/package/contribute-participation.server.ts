import { listAttendance } from "~/database/attendance.server";
import { listWorkshops } from "~/database/workshops.server";
import { attendanceByOrganisation } from "~/domain/workshop/attendance-by-organisation";
import type { Workshop } from "~/domain/workshop/workshop";
import { noContribution } from "~/export/package/sealed-contents";
import { plainName } from "~/export/file-names";
import { type HeldMeeting, printableParticipation } from "~/export/printable-participation";
import { printableMinutes } from "~/export/printable-minutes";
import type { Services } from "~/services.server";
import { readWordedMinutes } from "../workshop/read-worded-minutes.server";
import type { PackageContributor } from "./package-contributor";

/** The file of the participation: what meetings were held, in one synthesis, and the minutes of each. */
export const contributeParticipation: PackageContributor = async (services, { workspace, stateAt }) => {
  const workshops = await listWorkshops(services.database, workspace.id);
  const held = workshops.filter(({ status, openedAt }) => status !== "prepared" && openedAt !== null);
  if (held.length === 0) return noContribution;
  const meetings = await Promise.all(
    held.map((workshop) => readMeeting(services, workshop, workspace.title)),
  );
  const { title, acronym } = workspace;
  return {
    ...noContribution,
    letters: [
      {
        path: "partecipazione/fascicolo",
        printable: printableParticipation({ title, acronym, meetings, stateAt }),
      },
      ...meetings.map(({ minutes, heldOn }) => ({
        path: `partecipazione/verbale-${heldOn}-${plainName(minutes.workshopTitle)}`,
        printable: printableMinutes(minutes),
      })),
    ],
  };
};

/** The record is in Italian, as what people said is. */
async function readMeeting(
  services: Pick<Services, "database" | "live">,
  workshop: Workshop,
  workspaceTitle: string,
): Promise<HeldMeeting> {
  const [minutes, attendance] = await Promise.all([
    readWordedMinutes(services, workshop, { workspaceTitle, language: "it" }),
    listAttendance(services.database, workshop.id),
  ]);
  const organisations = attendanceByOrganisation(attendance).filter(
    ({ organisation }) => organisation !== "",
  );
  return {
    minutes,
    heldOn: workshop.heldOn,
    decisions: minutes.parts.find(({ id }) => id === "decisions")?.text ?? "",
    people: attendance.length,
    organisations: organisations.length,
  };
}
