import { withdrawSentCard } from "~/database/cards.server";
import { Refusal } from "~/errors.server";
import { ownerMark } from "./participant-marks.server";
import { type Participating, type ParticipantServices, findAllowed } from "./participating.server";
import { type CardToSend } from "./send-card.server";

/** Takes one's own card back, as long as the stage takes any. */
export async function withdrawCard(
  services: ParticipantServices,
  actor: Participating,
  { cardId, stageId }: Pick<CardToSend, "cardId" | "stageId">,
): Promise<void> {
  const { database, clock, workshopFeed, boardKeeper } = services;
  const { workshopId, participantId, code } = actor;
  const { stage, refusal } = await findAllowed(services, actor, stageId, "withdraw-card");
  if (refusal !== null) throw new Refusal(refusal);
  const owner = stage.namesOff
    ? { participantId: null, ownerMark: ownerMark(code, cardId) }
    : { participantId, ownerMark: null };
  const isGone = await withdrawSentCard(database, { id: cardId, workshopId, ...owner }, clock.now());
  if (!isGone) throw new Refusal("not-found");
  workshopFeed.changed(workshopId);
  boardKeeper.changed(workshopId);
}
