import { z } from "zod";
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
  // Rows first: what is packed between the two is then in both.
  const rows = await queries.documentUpdate.groupBy({
    by: ["documentId", "memberId"],
    where: { documentId: { in: [...nameOf.keys()] }, receivedAt: { gt: since }, memberId: { not: null } },
    _max: { receivedAt: true },
  });
  const segments = await queries.documentSegment.findMany({
    where: { document: { workspaceId }, lastAt: { gt: since } },
    select: { documentId: true, writers: true },
  });
  const latest = new Map<string, RecentWriting>();
  const add = (documentId: bigint, memberId: string, at: Date) => {
    const documentName = nameOf.get(documentId);
    const key = `${documentId} ${memberId}`;
    const before = latest.get(key)?.at ?? since;
    if (documentName && at > before) latest.set(key, { documentName, memberId, at });
  };
  for (const { documentId, memberId, _max } of rows) {
    if (memberId && _max.receivedAt) add(documentId, memberId, _max.receivedAt);
  }
  for (const { documentId, writers } of segments) {
    for (const [memberId, ms] of Object.entries(packedWriters.parse(writers))) {
      add(documentId, memberId, new Date(ms));
    }
  }
  return [...latest.values()].sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** Of each member who wrote in a segment of the log, when last, in milliseconds. */
const packedWriters = z.record(z.string(), z.number());
