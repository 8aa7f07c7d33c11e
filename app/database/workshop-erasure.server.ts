import type { Queries } from "./transaction.server";

/**
 * Forgets who took part in a workshop: nicknames, personal codes, attendance and log. That somebody of an organisation
 * or a kind of it wrote or voted stays, because the results are told by these; who it was does not.
 */
export async function erasePeople(queries: Queries, workshopId: string, erasedAt: Date): Promise<void> {
  // First: whoever is coming in meanwhile is waited for, and forgotten too.
  await queries.workshop.update({
    where: { id: workshopId },
    data: { erasedAt, version: { increment: 1 } },
    select: { id: true },
  });
  // A hash must stay one of a kind; this is one of no code.
  await queries.$executeRaw`
    UPDATE "Participant" SET nickname = '', "organisationName" = '', "codeHash" = 'erased ' || id
     WHERE "workshopId" = ${workshopId}`;
  await queries.attendance.deleteMany({ where: { workshopId } });
  await queries.workshopEvent.deleteMany({ where: { workshopId } });
}
