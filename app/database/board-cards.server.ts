import type { Queries } from "./transaction.server";

/**
 * How far the board of a workshop has followed the rows of its cards. `boardVersion` of a row is the version that is on
 * the board; 0: it never was; -1: it was taken off; -2: it is being put there, and whoever finds it so later cannot know
 * whether that was done.
 */
export interface DueCard {
  readonly id: string;
  readonly exercise: number;
  readonly columnId: string;
  readonly text: string;
  readonly isInRoom: boolean;
  readonly version: number;
  readonly boardVersion: number;
  /** it belongs on the board: shown, and neither hidden nor withdrawn */
  readonly isShown: boolean;
}

export const boardVersions = { never: 0, takenOff: -1, beingPut: -2 } as const;

/** The cards of which the board says something else than their rows. */
export function listDueCards(
  queries: Queries,
  workshopId: string,
  atMost: number,
): Promise<readonly DueCard[]> {
  // In the order of ids that phones made at random: where names are off, no order may say who was first.
  return queries.$queryRaw<DueCard[]>`
    SELECT * FROM (
      SELECT c.id, c.exercise, c."columnId", c.text, c."isInRoom", c.version, c."boardVersion",
             (s."revealedAt" IS NOT NULL OR (s."isOpenWriting" AND s."openedAt" IS NOT NULL AND NOT s."namesOff"))
             AND c."withdrawnAt" IS NULL AND c."hiddenAt" IS NULL AS "isShown"
        FROM "Card" c JOIN "WorkshopStage" s ON s.id = c."stageId"
       WHERE c."workshopId" = ${workshopId}
    ) due
     WHERE (due."isShown" AND due."boardVersion" <> due.version)
        OR (NOT due."isShown" AND due."boardVersion" NOT IN (0, -1))
     ORDER BY due.id LIMIT ${atMost}::int`;
}

/** Where the next card is put: behind all that were on the board before. */
export async function countCardsOnBoard(queries: Queries, workshopId: string): Promise<number> {
  return queries.card.count({ where: { workshopId, boardVersion: { not: boardVersions.never } } });
}

export async function markBeingPut(queries: Queries, cardIds: readonly string[]): Promise<void> {
  await queries.card.updateMany({
    where: { id: { in: [...cardIds] } },
    data: { boardVersion: boardVersions.beingPut },
  });
}

/** What was written of each; a version that came meanwhile is due again. */
export async function markOnBoard(
  queries: Queries,
  cards: readonly { readonly id: string; readonly boardVersion: number }[],
): Promise<void> {
  const ids = cards.map(({ id }) => id);
  const versions = cards.map(({ boardVersion }) => boardVersion);
  await queries.$executeRaw`
    UPDATE "Card" c SET "boardVersion" = done.version
      FROM unnest(${ids}::text[], ${versions}::int[]) AS done (id, version) WHERE c.id = done.id`;
}

/** Workshops whose boards a process left behind that ended in the middle. */
export async function listWorkshopsWithDueCards(queries: Queries): Promise<readonly string[]> {
  const rows = await queries.$queryRaw<{ workshopId: string }[]>`
    SELECT DISTINCT c."workshopId" FROM "Card" c JOIN "WorkshopStage" s ON s.id = c."stageId"
     WHERE c."boardVersion" = -2
        OR (s."revealedAt" IS NOT NULL AND c."withdrawnAt" IS NULL AND c."hiddenAt" IS NULL AND c."boardVersion" <> c.version)
        OR (s."isOpenWriting" AND NOT s."namesOff" AND s."openedAt" IS NOT NULL AND c."withdrawnAt" IS NULL
            AND c."hiddenAt" IS NULL AND c."boardVersion" <> c.version)
        OR ((c."withdrawnAt" IS NOT NULL OR c."hiddenAt" IS NOT NULL) AND c."boardVersion" > 0)`;
  return rows.map(({ workshopId }) => workshopId);
}
