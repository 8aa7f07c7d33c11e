import type { Card } from "~/domain/workshop/workshop";
import type { Queries } from "./transaction.server";

export const cardFields = {
  id: true,
  workshopId: true,
  stageId: true,
  exercise: true,
  participantId: true,
  isInRoom: true,
  columnId: true,
  text: true,
  version: true,
  withdrawnAt: true,
  hiddenAt: true,
  hiddenReason: true,
} as const;

/** All of a workshop, also those that were withdrawn or hidden; their order says nothing. */
export function listCards(queries: Queries, workshopId: string): Promise<readonly Card[]> {
  return queries.card.findMany({ where: { workshopId }, orderBy: { id: "asc" }, select: cardFields });
}

/** Null when the workshop has no such card. */
export function findCard(queries: Queries, workshopId: string, cardId: string): Promise<Card | null> {
  return queries.card.findUnique({ where: { id: cardId, workshopId }, select: cardFields });
}

/** Those of one person: by its name, and where names are off by marks only its code makes. */
export async function listOwnCards(
  queries: Queries,
  { workshopId, participantId }: { readonly workshopId: string; readonly participantId: string },
  isOwnMark: (mark: { readonly cardId: string; readonly ownerMark: string }) => boolean,
): Promise<readonly Card[]> {
  const rows = await queries.card.findMany({
    where: { workshopId, OR: [{ participantId }, { ownerMark: { not: null } }] },
    orderBy: { id: "asc" },
    select: { ...cardFields, ownerMark: true },
  });
  return rows
    .filter(({ id, ownerMark }) => ownerMark === null || isOwnMark({ cardId: id, ownerMark }))
    .map(({ ownerMark: _, ...card }) => card);
}
