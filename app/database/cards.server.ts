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

/** Those of one person: by its name, and where names are off by marks that only its code makes. */
export async function listOwnCards(
  queries: Queries,
  { workshopId, participantId }: { readonly workshopId: string; readonly participantId: string },
  isOwnMark: (mark: { readonly cardId: string; readonly ownerMark: string }) => boolean,
): Promise<readonly Card[]> {
  const marks = await queries.card.findMany({
    where: { workshopId, ownerMark: { not: null } },
    select: { id: true, ownerMark: true },
  });
  const own = marks.filter(({ id, ownerMark }) => isOwnMark({ cardId: id, ownerMark: ownerMark ?? "" }));
  return queries.card.findMany({
    where: { workshopId, OR: [{ participantId }, { id: { in: own.map(({ id }) => id) } }] },
    orderBy: { id: "asc" },
    select: cardFields,
  });
}

/** As a phone sends it; whose it is, by a name or by a mark. */
export interface SentCard {
  readonly id: string;
  readonly workshopId: string;
  readonly stageId: string;
  readonly participantId: string | null;
  readonly ownerMark: string | null;
  readonly columnId: string;
  readonly text: string;
  readonly version: number;
}

/**
 * Keeps a card, or its later version, in one statement; the same again changes nothing. The stage is held while it is
 * written: once it is closed, nothing comes in any more. Under names, and only then, it is noted who sent it. What was not
 * kept is there already, in this version or a later one, or is somebody else's: `hasSentCard` tells.
 */
export async function keepSentCard(
  queries: Queries,
  card: SentCard,
  at: Date,
): Promise<{ readonly isOpen: boolean; readonly isKept: boolean }> {
  const { id, workshopId, stageId, participantId, ownerMark, columnId, text, version } = card;
  const [row] = await queries.$queryRaw<{ isOpen: boolean; isKept: boolean }[]>`
    WITH stage AS (
      SELECT s.id, s.exercise FROM "WorkshopStage" s JOIN "Workshop" w ON w.id = s."workshopId"
       WHERE s.id = ${stageId} AND s."workshopId" = ${workshopId} AND s.kind = 'write'
         AND s."openedAt" IS NOT NULL AND s."closedAt" IS NULL AND 'write' = ANY (s.tools)
         AND w.status = 'open' AND w."currentStageId" = s.id
         FOR SHARE OF s
    ), kept AS (
      INSERT INTO "Card" AS c (id, "workshopId", "stageId", exercise, "participantId", "ownerMark", "columnId", text, version)
      SELECT ${id}, ${workshopId}, stage.id, stage.exercise, ${participantId}, ${ownerMark}, ${columnId}, ${text}, ${version}::int
        FROM stage
          ON CONFLICT (id) DO UPDATE
         SET text = EXCLUDED.text, "columnId" = EXCLUDED."columnId", version = EXCLUDED.version
       WHERE c.version < EXCLUDED.version AND c."stageId" = EXCLUDED."stageId" AND c."withdrawnAt" IS NULL
         AND NOT c."isInRoom"
         AND c."participantId" IS NOT DISTINCT FROM EXCLUDED."participantId"
         AND c."ownerMark" IS NOT DISTINCT FROM EXCLUDED."ownerMark"
      RETURNING c.id
    ), noted AS (
      INSERT INTO "WorkshopEvent" ("workshopId", at, "participantId", act, subject)
      SELECT ${workshopId}, ${at}::timestamp, ${participantId}, 'send-card', jsonb_build_object('cardId', kept.id, 'stageId', ${stageId}::text)
        FROM kept WHERE ${participantId}::text IS NOT NULL
    )
    SELECT EXISTS (SELECT FROM stage) AS "isOpen",
           EXISTS (SELECT FROM kept) AS "isKept"`;
  if (row === undefined) throw new Error("A statement that always answers gave no answer");
  return row;
}

/** Whether this card is kept, in this version or a later one, as theirs. */
export async function hasSentCard(queries: Queries, card: SentCard): Promise<boolean> {
  const { id, stageId, participantId, ownerMark, version } = card;
  const row = await queries.card.findFirst({
    where: { id, stageId, participantId, ownerMark, isInRoom: false, version: { gte: version } },
    select: { id: true },
  });
  return row !== null;
}

/** Takes a card back, as long as its stage takes any; false when it is not theirs, or the stage is over. */
export async function withdrawSentCard(
  queries: Queries,
  card: Pick<SentCard, "id" | "workshopId" | "participantId" | "ownerMark">,
  at: Date,
): Promise<boolean> {
  const { id, workshopId, participantId, ownerMark } = card;
  const rows = await queries.$queryRaw<{ id: string }[]>`
    WITH stage AS (
      SELECT s.id FROM "WorkshopStage" s JOIN "Workshop" w ON w.id = s."workshopId"
        JOIN "Card" c ON c."stageId" = s.id
       WHERE c.id = ${id} AND s."workshopId" = ${workshopId}
         AND s."openedAt" IS NOT NULL AND s."closedAt" IS NULL AND 'write' = ANY (s.tools)
         AND w.status = 'open' AND w."currentStageId" = s.id
         FOR SHARE OF s
    ), gone AS (
      UPDATE "Card" c SET "withdrawnAt" = coalesce(c."withdrawnAt", ${at}::timestamp)
        FROM stage
       WHERE c.id = ${id} AND c."stageId" = stage.id AND NOT c."isInRoom"
         AND c."participantId" IS NOT DISTINCT FROM ${participantId}
         AND c."ownerMark" IS NOT DISTINCT FROM ${ownerMark}
      RETURNING c.id
    ), noted AS (
      INSERT INTO "WorkshopEvent" ("workshopId", at, "participantId", act, subject)
      SELECT ${workshopId}, ${at}::timestamp, ${participantId}, 'withdraw-card', jsonb_build_object('cardId', gone.id)
        FROM gone WHERE ${participantId}::text IS NOT NULL
    )
    SELECT id FROM gone`;
  return rows.length > 0;
}

/** For somebody without a phone. */
export async function addRoomCard(
  queries: Queries,
  card: Pick<Card, "id" | "workshopId" | "stageId" | "exercise" | "columnId" | "text">,
): Promise<void> {
  await queries.card.create({ data: { ...card, isInRoom: true }, select: { id: true } });
}

/** Takes a card off the board, or with null puts it back. */
export async function markHidden(
  queries: Queries,
  cardId: string,
  hidden: { readonly hiddenAt: Date; readonly hiddenById: string; readonly hiddenReason: string } | null,
): Promise<void> {
  const data = hidden ?? { hiddenAt: null, hiddenById: null, hiddenReason: "" };
  await queries.card.update({ where: { id: cardId }, data, select: { id: true } });
}
