import type { Queries } from "./transaction.server";

/** What an organisation says when it asks to join. */
export interface JoinApplication {
  readonly organisationName: string;
  readonly organisationKind: string;
  readonly taxCode: string;
  readonly seatMunicipality: string;
  /** two letters: "TO" */
  readonly seatProvince: string;
  readonly personName: string;
  readonly personEmail: string;
  /** what it would bring, in its own words */
  readonly message: string;
}

export interface JoinRequest extends JoinApplication {
  readonly id: string;
  readonly createdAt: Date;
}

export interface Answer {
  readonly state: "confirmed" | "declined";
  readonly answeredAt: Date;
  readonly answeredById: string;
  /** why it was declined */
  readonly answer: string | null;
}

export async function createJoinRequest(
  queries: Queries,
  workspaceId: string,
  request: Omit<JoinRequest, "id">,
): Promise<string> {
  const { id } = await queries.joinRequest.create({
    data: { ...request, workspaceId },
    select: { id: true },
  });
  return id;
}

/** Those that wait for an answer, the oldest first. */
export function listJoinRequests(queries: Queries, workspaceId: string): Promise<readonly JoinRequest[]> {
  return queries.joinRequest.findMany({
    where: { workspaceId, ...asking },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: requestFields,
  });
}

/** Answers the request, unless it has been answered; returns it, or null. Of two answers given at once one counts. */
export async function answerJoinRequest(
  queries: Queries,
  { workspaceId, id }: { readonly workspaceId: string; readonly id: string },
  answer: Answer,
): Promise<JoinRequest | null> {
  const { count } = await queries.joinRequest.updateMany({
    where: { id, workspaceId, ...asking },
    data: answer,
  });
  if (count === 0) return null;
  return queries.joinRequest.findUnique({ where: { id }, select: requestFields });
}

/** Takes back an answer that did not reach anybody; one given by somebody else stays. */
export async function takeAnswerBack(queries: Queries, id: string, answer: Answer): Promise<void> {
  await queries.joinRequest.updateMany({
    where: { id, state: answer.state, answeredAt: answer.answeredAt, answeredById: answer.answeredById },
    data: { state: "asking", answeredAt: null, answeredById: null, answer: null },
  });
}

const asking = { state: "asking" } as const;

const requestFields = {
  id: true,
  organisationName: true,
  organisationKind: true,
  taxCode: true,
  seatMunicipality: true,
  seatProvince: true,
  personName: true,
  personEmail: true,
  message: true,
  createdAt: true,
} as const satisfies Record<keyof JoinRequest, true>;
