import { noteReady } from "~/database/participants.server";
import { Refusal } from "~/errors.server";
import { type Participating, type ParticipantServices, findAllowed } from "./participating.server";

/** Says to be ready with the stage everybody is at, or not yet. */
export async function sayReady(
  services: ParticipantServices,
  actor: Participating,
  { stageId, isReady }: { readonly stageId: string; readonly isReady: boolean },
): Promise<void> {
  const { refusal } = await findAllowed(services, actor, stageId, "say-ready");
  if (refusal !== null) throw new Refusal(refusal);
  await noteReady(services.database, actor.participantId, isReady ? stageId : null);
  services.workshopFeed.changed(actor.workshopId);
}
