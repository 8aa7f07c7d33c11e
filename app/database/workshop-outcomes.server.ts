import type { Outcome, OutcomeDecision } from "~/domain/workshop/workshop";
import type { Prisma } from "./generated/client.ts";
import { parseDecision, parseVotes, requireOneOf } from "./stored-workshop-values.server";
import type { Queries } from "./transaction.server";

const outcomeFields = {
  id: true,
  workshopId: true,
  exercise: true,
  targetId: true,
  targetKind: true,
  title: true,
  cardIds: true,
  votes: true,
  decision: true,
  decidedById: true,
  decidedAt: true,
} as const;

type OutcomeRow = Prisma.WorkshopOutcomeGetPayload<{ readonly select: typeof outcomeFields }>;

function toOutcome({ targetKind, votes, decision, ...row }: OutcomeRow): Outcome {
  return {
    ...row,
    targetKind: requireOneOf(["group", "card"], targetKind),
    votes: parseVotes(votes),
    decision: parseDecision(decision),
  };
}

/** In the order they were decided. */
export async function listOutcomes(queries: Queries, workshopId: string): Promise<readonly Outcome[]> {
  return listWhere(queries, { workshopId });
}

/** What a need of the workspace came from. */
export async function findOutcomesOfNeed(
  queries: Queries,
  workspaceId: string,
  needId: string,
): Promise<readonly Outcome[]> {
  return listWhere(queries, {
    workshop: { workspaceId },
    AND: [
      { decision: { path: ["kind"], equals: "need" } },
      { decision: { path: ["needId"], equals: needId } },
    ],
  });
}

export type WaitingCommitment = Outcome & {
  readonly decision: Extract<OutcomeDecision, { readonly kind: "commitment" }>;
};

/** What an organisation said it would give, until its people take it up in its sheet. */
export async function listWaitingCommitments(
  queries: Queries,
  workspaceId: string,
  organisationId: string,
): Promise<readonly WaitingCommitment[]> {
  const outcomes = await listWhere(queries, {
    workshop: { workspaceId },
    AND: [
      { decision: { path: ["kind"], equals: "commitment" } },
      { decision: { path: ["organisationId"], equals: organisationId } },
    ],
  });
  return outcomes.filter(
    (outcome): outcome is WaitingCommitment =>
      outcome.decision.kind === "commitment" && outcome.decision.commitmentId === null,
  );
}

/** Null when the workspace has no such outcome. */
export async function findOutcome(
  queries: Queries,
  workspaceId: string,
  outcomeId: string,
): Promise<Outcome | null> {
  const [outcome] = await listWhere(queries, { id: outcomeId, workshop: { workspaceId } });
  return outcome ?? null;
}

export type NewOutcome = Omit<Outcome, "id">;

/** Of a group or a card there is one: what was decided before is deleted first. */
export async function insertOutcome(
  queries: Queries,
  { votes, decision, cardIds, ...outcome }: NewOutcome,
): Promise<string> {
  const { id } = await queries.workshopOutcome.create({
    data: {
      ...outcome,
      cardIds: [...cardIds],
      decision: { ...decision },
      ...(votes !== null && { votes: { ...votes } }),
    },
    select: { id: true },
  });
  return id;
}

export async function changeDecision(
  queries: Queries,
  outcomeId: string,
  decision: OutcomeDecision,
): Promise<void> {
  await queries.workshopOutcome.update({
    where: { id: outcomeId },
    data: { decision: { ...decision } },
    select: { id: true },
  });
}

export async function deleteOutcome(queries: Queries, outcomeId: string): Promise<void> {
  await queries.workshopOutcome.deleteMany({ where: { id: outcomeId } });
}

async function listWhere(
  queries: Queries,
  where: Prisma.WorkshopOutcomeWhereInput,
): Promise<readonly Outcome[]> {
  const rows = await queries.workshopOutcome.findMany({
    where,
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    select: outcomeFields,
  });
  return rows.map(toOutcome);
}
