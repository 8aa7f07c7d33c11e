import type { StageVotes } from "~/domain/workshop/results/given-when-decided";
import type { Ballot, RoomVote } from "~/domain/workshop/workshop";
import type { Prisma } from "./generated/client.ts";
import { parseChoices } from "./stored-workshop-values.server";
import type { Queries } from "./transaction.server";

const ballotFields = {
  stageId: true,
  voterKey: true,
  participantId: true,
  choices: true,
  reason: true,
  sequence: true,
} as const;

type BallotRow = Prisma.BallotGetPayload<{ readonly select: typeof ballotFields }>;

function toBallot({ choices, ...row }: BallotRow): Ballot {
  return { ...row, choices: parseChoices(choices) };
}

/** Their order says nothing. */
export async function listBallots(queries: Queries, stageIds: readonly string[]): Promise<readonly Ballot[]> {
  const rows = await queries.ballot.findMany({
    where: { stageId: { in: [...stageIds] } },
    orderBy: [{ stageId: "asc" }, { voterKey: "asc" }],
    select: ballotFields,
  });
  return rows.map(toBallot);
}

export async function findBallot(
  queries: Queries,
  stageId: string,
  voterKey: string,
): Promise<Ballot | null> {
  const row = await queries.ballot.findUnique({
    where: { stageId_voterKey: { stageId, voterKey } },
    select: ballotFields,
  });
  return row && toBallot(row);
}

/** As a phone sends it; the vote of a stage without names has no participant. */
export type SentBallot = Ballot & { readonly workshopId: string };

/**
 * Keeps the whole vote of one person in one statement, unless a later one is kept already. The stage is held while it
 * is written: what is counted after it has closed is all there is. Under names, and only then, it is noted who voted.
 */
export async function keepSentBallot(
  queries: Queries,
  ballot: SentBallot,
  at: Date,
): Promise<{ readonly isOpen: boolean; readonly isKept: boolean }> {
  const { workshopId, stageId, voterKey, participantId, reason, sequence } = ballot;
  const choices = JSON.stringify(ballot.choices);
  const [row] = await queries.$queryRaw<{ isOpen: boolean; isKept: boolean }[]>`
    WITH stage AS (
      SELECT s.id FROM "WorkshopStage" s JOIN "Workshop" w ON w.id = s."workshopId"
       WHERE s.id = ${stageId} AND s."workshopId" = ${workshopId} AND s.kind = 'vote'
         AND s."openedAt" IS NOT NULL AND s."closedAt" IS NULL AND 'vote' = ANY (s.tools)
         AND w.status = 'open' AND w."currentStageId" = s.id
         FOR SHARE OF s
    ), kept AS (
      INSERT INTO "Ballot" AS b ("stageId", "voterKey", "participantId", choices, reason, sequence)
      SELECT stage.id, ${voterKey}, ${participantId}, ${choices}::jsonb, ${reason}, ${sequence}::int FROM stage
          ON CONFLICT ("stageId", "voterKey") DO UPDATE
         SET choices = EXCLUDED.choices, reason = EXCLUDED.reason, sequence = EXCLUDED.sequence
       WHERE b.sequence < EXCLUDED.sequence
      RETURNING b."stageId"
    ), noted AS (
      INSERT INTO "WorkshopEvent" ("workshopId", at, "participantId", act, subject)
      SELECT ${workshopId}, ${at}::timestamp, ${participantId}, 'cast-ballot', jsonb_build_object('stageId', kept."stageId")
        FROM kept WHERE ${participantId}::text IS NOT NULL
    )
    SELECT EXISTS (SELECT FROM stage) AS "isOpen", EXISTS (SELECT FROM kept) AS "isKept"`;
  if (row === undefined) throw new Error("A statement that always answers gave no answer");
  return row;
}

/** Whether anybody voted in a stage, by phone or in the room. */
export async function hasVotes(queries: Queries, stageId: string): Promise<boolean> {
  const ballot = await queries.ballot.findFirst({ where: { stageId }, select: { stageId: true } });
  const roomVote = await queries.roomVote.findFirst({ where: { stageId }, select: { stageId: true } });
  return ballot !== null || roomVote !== null;
}

/** All there is of each vote, by phone and in the room. */
export async function listStageVotes(
  queries: Queries,
  stageIds: readonly string[],
): Promise<readonly StageVotes[]> {
  const ballots = await listBallots(queries, stageIds);
  const roomVotes = await listRoomVotes(queries, stageIds);
  return stageIds.map((stageId) => ({
    stageId,
    ballots: ballots.filter((ballot) => ballot.stageId === stageId),
    roomVotes: roomVotes.filter((vote) => vote.stageId === stageId),
  }));
}

/** What was counted in the room, by the stage. */
export function listRoomVotes(
  queries: Queries,
  stageIds: readonly string[],
): Promise<readonly (RoomVote & { readonly stageId: string })[]> {
  return queries.roomVote.findMany({
    where: { stageId: { in: [...stageIds] } },
    orderBy: [{ stageId: "asc" }, { targetId: "asc" }],
    select: { stageId: true, targetId: true, value: true },
  });
}

/** From now on this is what was counted in the room. */
export async function putRoomVotes(
  queries: Queries,
  stageId: string,
  votes: readonly RoomVote[],
): Promise<void> {
  await queries.roomVote.deleteMany({ where: { stageId } });
  await queries.roomVote.createMany({
    data: votes.map(({ targetId, value }) => ({ stageId, targetId, value })),
  });
}
