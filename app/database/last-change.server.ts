import type { Queries } from "./transaction.server";

/** When something that an export prints was last stored: a text, a need, or an organisation that came in. */
export async function findLastChange(queries: Queries, workspaceId: string): Promise<Date | null> {
  const documents = await queries.liveDocument.findMany({
    // No export prints the boards of workshops.
    where: { workspaceId, NOT: { name: { startsWith: "board/" } } },
    select: { id: true },
  });
  const where = { documentId: { in: documents.map(({ id }) => id) } };
  // Rows first: what is packed between the two is then in both.
  const rows = await queries.documentUpdate.aggregate({ where, _max: { receivedAt: true } });
  const [packed, partner] = await Promise.all([
    queries.documentSegment.aggregate({ where, _max: { lastAt: true } }),
    queries.partner.aggregate({ where: { workspaceId }, _max: { createdAt: true } }),
  ]);
  const instants = [rows._max.receivedAt, packed._max.lastAt, partner._max.createdAt].flatMap(
    (at) => at?.getTime() ?? [],
  );
  return instants.length === 0 ? null : new Date(Math.max(...instants));
}
