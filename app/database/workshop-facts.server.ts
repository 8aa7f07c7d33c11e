import type { PublicFacts } from "~/domain/workshop/public-state-of";
import { listBallots, listRoomVotes } from "./ballots.server";
import type { Queries } from "./transaction.server";
import { findWorkshopById } from "./workshops.server";

/** What everybody in a workshop is told is made of this; null: there is no such workshop. */
export async function readPublicFacts(queries: Queries, workshopId: string): Promise<PublicFacts | null> {
  const workshop = await findWorkshopById(queries, workshopId);
  if (workshop === null) return null;
  const stage = workshop.stages.find(({ id }) => id === workshop.currentStageId);
  const counts = await countPeople(queries, workshopId, stage?.id ?? "");
  const cards = await queries.card.findMany({
    where: { workshopId, exercise: stage?.exercise ?? -1 },
    orderBy: { id: "asc" },
    select: { id: true, stageId: true, columnId: true, text: true, withdrawnAt: true, hiddenAt: true },
  });
  const isCounted = stage?.kind === "vote" && stage.closedAt !== null;
  const votes = isCounted
    ? { ballots: await listBallots(queries, [stage.id]), roomVotes: await listRoomVotes(queries, [stage.id]) }
    : null;
  return { workshop, ...counts, cards, votes };
}

async function countPeople(
  queries: Queries,
  workshopId: string,
  stageId: string,
): Promise<Pick<PublicFacts, "here" | "ready" | "ballots">> {
  const [row] = await queries.$queryRaw<Pick<PublicFacts, "here" | "ready" | "ballots">[]>`
    SELECT count(*)::int AS here,
           (count(*) FILTER (WHERE p."readyStageId" = ${stageId}))::int AS ready,
           (SELECT count(*)::int FROM "Ballot" b WHERE b."stageId" = ${stageId}) AS ballots
      FROM "Participant" p WHERE p."workshopId" = ${workshopId} AND p."removedAt" IS NULL`;
  return row ?? { here: 0, ready: 0, ballots: 0 };
}
