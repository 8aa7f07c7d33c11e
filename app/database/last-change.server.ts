import type { Queries } from "./transaction.server";

/** When something that an export prints was last stored: a text, or an organisation that came in. */
export async function findLastChange(queries: Queries, workspaceId: string): Promise<Date | null> {
  const [text, partner] = await Promise.all([
    queries.documentUpdate.aggregate({
      where: { document: { workspaceId } },
      _max: { receivedAt: true },
    }),
    queries.partner.aggregate({ where: { workspaceId }, _max: { createdAt: true } }),
  ]);
  const instants = [text._max.receivedAt, partner._max.createdAt].flatMap((at) => at?.getTime() ?? []);
  return instants.length === 0 ? null : new Date(Math.max(...instants));
}
