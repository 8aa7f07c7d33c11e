import { findParticipantByCode } from "~/database/participants.server";
import { findWorkshopById } from "~/database/workshops.server";
import type { Workshop } from "~/domain/workshop/workshop";
import type { Services } from "~/services.server";
import { type OwnCard, readOwnCards } from "./own-cards.server";

/** What became of the cards of whoever comes with this personal code, also weeks later; null: nobody has it. */
export async function readFate(
  services: Pick<Services, "database" | "live">,
  code: string,
): Promise<Fates | null> {
  const participant = await findParticipantByCode(services.database, code);
  const workshop = participant && (await findWorkshopById(services.database, participant.workshopId));
  if (participant === null || workshop === null) return null;
  const { id: participantId, nickname, language } = participant;
  const cards = await readOwnCards(services, workshop, { participantId, code });
  return { workshop, participant: { nickname, language }, cards };
}

export interface Fates {
  readonly workshop: Workshop;
  readonly participant: { readonly nickname: string; readonly language: string };
  readonly cards: readonly OwnCard[];
}
