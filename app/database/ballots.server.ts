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
