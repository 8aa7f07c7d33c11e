import { hasSentCard, keepSentCard } from "~/database/cards.server";
import { Refusal } from "~/errors.server";
import { ownerMark } from "./participant-marks.server";
import { requireCardText } from "./require-card.server";
import { type Participating, type ParticipantServices, findAllowed, isCounter } from "./participating.server";

/** Keeps a card, or a later wording of it. Sent again, it changes nothing. */
export async function sendCard(
  services: ParticipantServices,
  actor: Participating,
  { cardId, stageId, text: typed, columnId, version }: CardToSend,
): Promise<void> {
  const { database, clock, workshopFeed, boardKeeper } = services;
  const { workshopId, participantId, code } = actor;
  const { stage, refusal } = await findAllowed(services, actor, stageId, "send-card");
  if (!cardIdPattern.test(cardId) || !isCounter(version)) throw new Refusal("input-not-valid");
  if (!/^[\w-]{0,40}$/.test(columnId)) throw new Refusal("input-not-valid");
  const text = requireCardText(typed, stage);
  const owner = stage.namesOff
    ? { participantId: null, ownerMark: ownerMark(code, cardId) }
    : { participantId, ownerMark: null };
  const card = { id: cardId, workshopId, stageId, ...owner, columnId, text, version };
  if (refusal !== null) {
    // Its answer was lost, and the phone asks again: what was in time stays in time.
    if (await hasSentCard(database, card)) return;
    throw new Refusal(refusal);
  }
  const { isOpen, isKept } = await keepSentCard(database, card, clock.now());
  if (!isOpen) throw new Refusal("stage-closed");
  // In a statement of its own: the one before may not see what came at the same moment.
  if (!isKept && !(await hasSentCard(database, { ...card, version: 1 }))) throw new Refusal("not-found");
  workshopFeed.changed(workshopId);
  if (stage.isOpenWriting || stage.revealedAt !== null) boardKeeper.changed(workshopId);
}

export interface CardToSend {
  /** chosen by the phone: the same card sent twice is one */
  readonly cardId: string;
  readonly stageId: string;
  readonly text: string;
  readonly columnId: string;
  /** from 1; of two the greater is the later */
  readonly version: number;
}

const cardIdPattern = /^[\w-]{10,40}$/;
