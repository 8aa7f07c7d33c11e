import { listMembers, type Member } from "~/database/members.server";
import { can } from "~/domain/rights/can";
import { addDays, romeDay } from "~/domain/time/calendar-day";
import { workshopFormats } from "~/domain/workshop/formats";
import { stagesOfFormat } from "~/domain/workshop/stages-of-format";
import type { Language } from "~/domain/wording/language";
import type { NewWorkshopData } from "~/features/workshops/new/new-data";
import type { PossibleFacilitator } from "~/features/workshops/settings/about-fields";
import type { Services } from "~/services.server";
import { requireWorkspace } from "./read-shell.server";

/** A year after the meeting nobody needs to know any more who was there, unless somebody says so. */
const keptDays = 365;

export async function readNewWorkshop(
  services: Services,
  member: Member,
  language: Language,
): Promise<NewWorkshopData> {
  const [workspace, people] = await Promise.all([
    requireWorkspace(services, member.workspaceId),
    readPossibleFacilitators(services, member.workspaceId),
  ]);
  const today = romeDay(services.clock.now());
  return {
    workspaceId: workspace.id,
    workspaceTitle: workspace.title,
    people,
    formats: workshopFormats.map((format) => {
      const stages = stagesOfFormat(format);
      return {
        id: format.id,
        title: format.title[language],
        purpose: format.purpose[language],
        minutes: stages.reduce((sum, { minutes }) => sum + minutes, 0),
        stages: stages.map(({ title, prompt, minutes }) => ({
          title: title[language],
          prompt: prompt[language],
          minutes,
        })),
      };
    }),
    initial: {
      title: "",
      heldOn: today,
      startsAt: "18:00",
      place: "",
      convenedBy: member.organisation,
      keptUntil: addDays(today, keptDays),
      facilitatorIds: people.some(({ memberId }) => memberId === member.memberId) ? [member.memberId] : [],
    },
  };
}

/** Those to whom running a workshop can be given: who may only read cannot. */
export async function readPossibleFacilitators(
  { database }: Pick<Services, "database">,
  workspaceId: string,
): Promise<readonly PossibleFacilitator[]> {
  const members = await listMembers(database, workspaceId);
  return members
    .filter((member) =>
      can({ ...member, kind: "member" }, "workshop.run", {
        kind: "workshop",
        workspaceId,
        workshopId: "",
        facilitatorIds: [member.memberId],
      }),
    )
    .map(({ memberId, name, organisation }) => ({ memberId, name, organisation }));
}
