import type { Queries } from "./transaction.server";

/** That a person wrote in a document, and when last. */
export interface RecentWriting {
  /** the document's name: `section/needs` */
  readonly documentName: string;
  readonly memberId: string;
  readonly at: Date;
}

/** Who wrote where after an instant, the latest first; one entry per person and document. */
export async function listRecentWriting(
  queries: Queries,
  workspaceId: string,
  since: Date,
): Promise<readonly RecentWriting[]> {
  const documents = await queries.liveDocument.findMany({
    where: { workspaceId },
    select: { id: true, name: true },
  });
  const nameOf = new Map(documents.map(({ id, name }) => [id, name]));
  const rows = await queries.documentUpdate.groupBy({
    by: ["documentId", "memberId"],
    where: { document: { workspaceId }, receivedAt: { gt: since }, memberId: { not: null } },
    _max: { receivedAt: true },
  });
  return rows
    .flatMap(({ documentId, memberId, _max: { receivedAt: at } }) => {
      const documentName = nameOf.get(documentId);
      return documentName && memberId && at ? [{ documentName, memberId, at }] : [];
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}
