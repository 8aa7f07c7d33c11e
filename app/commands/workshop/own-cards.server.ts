import { listOwnCards } from "~/database/cards.server";
import type { CourseStage, WorkshopCourse } from "~/database/workshops.server";
import { listOutcomes } from "~/database/workshop-outcomes.server";
import { type CardFate, fateOf } from "~/domain/workshop/fate-of-card";
import type { Card } from "~/domain/workshop/workshop";
import type { Services } from "~/services.server";
import { ownerMark } from "./participant-marks.server";
import type { Participating } from "./participating.server";

/** A card of somebody's own, and what became of it. */
export interface OwnCard {
  readonly card: Card;
  readonly fate: CardFate;
}

/** What whoever comes with this code wrote: nobody else can tell which cards of stages without names are theirs. */
export async function readOwnCards(
  { database, live }: Pick<Services, "database" | "live">,
  { id: workshopId, workspaceId, stages }: WorkshopCourse,
  { participantId, code }: Pick<Participating, "participantId" | "code">,
): Promise<readonly OwnCard[]> {
  const cards = await listOwnCards(
    database,
    { workshopId, participantId },
    (mark) => ownerMark(code, mark.cardId) === mark.ownerMark,
  );
  const shown = new Set(stages.filter(isSettled).map(({ id }) => id));
  // Until something is shown the board has nothing to say: most phones ask before that.
  const isOnBoard = cards.some(({ stageId }) => shown.has(stageId));
  const board = isOnBoard ? await live.readBoard(workspaceId, workshopId) : { cards: [], groups: [] };
  const outcomes = isOnBoard ? await listOutcomes(database, workshopId) : [];
  return cards.map((card) => ({ card, fate: fateOf(card, board, outcomes) }));
}

/** While cards are written in sight of all, the board is another with each of them: to read it for every phone takes long. */
function isSettled({ revealedAt, isOpenWriting, closedAt }: CourseStage): boolean {
  return revealedAt !== null || (isOpenWriting && closedAt !== null);
}
