import type { OrganisationKind } from "~/domain/organisation/kinds";
import { type ParticipantLanguage, parseParticipantLanguage } from "~/domain/workshop/phrase";
import type { Participant } from "~/domain/workshop/workshop";
import type { Prisma } from "./generated/client.ts";
import { parseActorKind } from "./stored-workshop-values.server";
import { hashToken } from "./tokens.server";
import type { Queries } from "./transaction.server";

const participantFields = {
  id: true,
  workshopId: true,
  nickname: true,
  organisationId: true,
  organisationName: true,
  actorKind: true,
  language: true,
  joinedAt: true,
  seenAt: true,
  readyStageId: true,
  removedAt: true,
} as const;

type ParticipantRow = Prisma.ParticipantGetPayload<{ readonly select: typeof participantFields }>;

function toParticipant({ actorKind, language, ...row }: ParticipantRow): Participant {
  return {
    ...row,
    actorKind: parseActorKind(actorKind),
    language: parseParticipantLanguage(language) ?? "it",
  };
}

/** In the order they came; also those who were removed. */
export async function listParticipants(
  queries: Queries,
  workshopId: string,
): Promise<readonly Participant[]> {
  const rows = await queries.participant.findMany({
    where: { workshopId },
    orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
    select: participantFields,
  });
  return rows.map(toParticipant);
}

/** Whose personal code it is, unless they were removed; the workspace comes with them. */
export async function findParticipantByCode(
  queries: Queries,
  code: string,
): Promise<(Participant & { readonly workspaceId: string }) | null> {
  const row = await queries.participant.findUnique({
    where: { codeHash: hashToken(code), removedAt: null },
    select: { ...participantFields, workshop: { select: { workspaceId: true } } },
  });
  if (row === null) return null;
  const { workshop, ...participant } = row;
  return { ...toParticipant(participant), workspaceId: workshop.workspaceId };
}

export interface NewParticipant {
  readonly workshopId: string;
  readonly nickname: string;
  readonly language: ParticipantLanguage;
  readonly organisationId: string | null;
  readonly organisationName: string;
  readonly actorKind: OrganisationKind | null;
  readonly joinedAt: Date;
}

/** Of the code only the hash is kept. */
export async function insertParticipant(
  queries: Queries,
  participant: NewParticipant,
  code: string,
): Promise<string> {
  const { id } = await queries.participant.create({
    data: { ...participant, codeHash: hashToken(code), seenAt: participant.joinedAt },
    select: { id: true },
  });
  return id;
}

/** Those who were shown out take nobody's place. */
export function countParticipants(queries: Queries, workshopId: string): Promise<number> {
  return queries.participant.count({ where: { workshopId, removedAt: null } });
}

export async function noteReady(
  queries: Queries,
  participantId: string,
  readyStageId: string | null,
): Promise<void> {
  await queries.participant.updateMany({ where: { id: participantId }, data: { readyStageId } });
}

/** False when the workshop has nobody such, or they were removed before. */
export async function markRemoved(
  queries: Queries,
  workshopId: string,
  { participantId, removedAt }: { readonly participantId: string; readonly removedAt: Date },
): Promise<boolean> {
  const { count } = await queries.participant.updateMany({
    where: { id: participantId, workshopId, removedAt: null },
    data: { removedAt },
  });
  return count > 0;
}
