import { findBallot } from "~/database/ballots.server";
import { findCourse, type WorkshopCourse } from "~/database/workshops.server";
import type { Ballot } from "~/domain/workshop/workshop";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { type OwnCard, readOwnCards } from "./own-cards.server";
import { voterKey } from "./participant-marks.server";
import type { Participating } from "./participating.server";

type Needed = Pick<Services, "database" | "live">;

export interface Own {
  readonly cards: readonly OwnCard[];
  /** the vote in the stage everybody is at; null: none, or it is no vote */
  readonly ballot: Ballot | null;
}

/** What somebody wrote and how they voted: theirs alone to read. */
export async function readOwn(services: Needed, actor: Participating): Promise<Own> {
  const workshop = await findCourse(services.database, actor.workshopId);
  if (workshop === null) throw new Refusal("not-found");
  const [cards, ballot] = await Promise.all([
    readOwnCards(services, workshop, actor),
    readOwnBallot(services, workshop, actor),
  ]);
  return { cards, ballot };
}

async function readOwnBallot(
  { database }: Pick<Needed, "database">,
  { currentStageId, stages }: WorkshopCourse,
  { participantId, code }: Participating,
): Promise<Ballot | null> {
  const stage = stages.find(({ id }) => id === currentStageId);
  if (stage?.kind !== "vote") return null;
  return findBallot(database, stage.id, stage.namesOff ? voterKey(code, stage.id) : participantId);
}
