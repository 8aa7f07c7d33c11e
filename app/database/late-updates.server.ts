import type { Queries } from "./transaction.server";

/** An edit that came after the seal, as it was kept. */
export interface LateUpdate {
  readonly id: bigint;
  readonly documentName: string;
  readonly receivedAt: Date;
  readonly bytes: Uint8Array;
}

interface Author {
  readonly workspaceId: string;
  readonly memberId: string;
}

/** What a member wrote too late and has not yet dealt with, by document in the order it came. */
export async function listLateUpdates(queries: Queries, member: Author): Promise<readonly LateUpdate[]> {
  const rows = await queries.lateUpdate.findMany({
    where: unsettledOf(member),
    orderBy: { id: "asc" },
    select: { id: true, receivedAt: true, bytes: true, document: { select: { name: true } } },
  });
  return rows.map(({ document, ...row }) => ({ ...row, documentName: document.name }));
}

/** In how many documents a member has something that was kept apart. */
export async function countLateDocuments(queries: Queries, member: Author): Promise<number> {
  const rows = await queries.lateUpdate.findMany({
    where: unsettledOf(member),
    distinct: ["documentId"],
    select: { documentId: true },
  });
  return rows.length;
}

function unsettledOf({ workspaceId, memberId }: Author) {
  return { memberId, settledAt: null, connection: { not: byServer }, document: { workspaceId } };
}

/** What came late in an act of the server: the act was refused as a whole. */
const byServer = "server";

/** Says what became of them; they are kept all the same. */
export async function settleLateUpdates(
  queries: Queries,
  ids: readonly bigint[],
  { as, at }: { readonly as: "applied" | "left"; readonly at: Date },
): Promise<void> {
  await queries.lateUpdate.updateMany({
    where: { id: { in: [...ids] }, settledAt: null },
    data: { settledAt: at, settledAs: as },
  });
}
