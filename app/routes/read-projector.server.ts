import type { Member } from "~/database/members.server";
import { findExercise } from "~/domain/workshop/exercises";
import type { Language } from "~/domain/wording/language";
import { drawQrCode } from "~/export/qr-code.server";
import type { ProjectorData } from "~/features/workshops/projector/projector-data";
import type { Services } from "~/services.server";
import { placeWorkshop } from "./read-workshop-place.server";

/** What the screen in the room begins with; from then on it is told of what changes. */
export async function readProjector(
  services: Services,
  member: Member,
  asked: { readonly workshopId: string | undefined; readonly language: Language },
): Promise<ProjectorData> {
  const { live, workshopFeed, settings } = services;
  const { workshop, place } = await placeWorkshop(services, member, asked);
  const { id, workspaceId, code, stages } = workshop;
  const [state, { cards, groups }] = await Promise.all([
    workshopFeed.state(id),
    live.readBoard(workspaceId, id),
  ]);
  const entrance = `${settings.publicOrigin}/partecipa`;
  return {
    workspaceId,
    workshopId: id,
    accountId: member.accountId,
    title: place.title,
    code,
    address: entrance.replace(/^https?:\/\//, ""),
    qr: code === null ? null : drawQrCode(`${entrance}/${code}`),
    stages: stages.map(({ id: stageId, exercise, exerciseId, title }) => ({
      id: stageId,
      exercise,
      layout: findExercise(exerciseId)?.layout ?? "groups",
      title,
    })),
    state,
    board: { cards, groups },
  };
}
