import type { Queries } from "./transaction.server";

/** Opens the documents of a workspace, each at sequence 0. */
export async function createLiveDocuments(
  queries: Queries,
  workspaceId: string,
  names: readonly string[],
  createdAt: Date,
): Promise<void> {
  await queries.liveDocument.createMany({
    data: names.map((name) => ({ workspaceId, name, createdAt })),
  });
}

/** Opens a document unless it is open already. */
export async function ensureLiveDocument(
  queries: Queries,
  workspaceId: string,
  name: string,
  createdAt: Date,
): Promise<void> {
  await queries.liveDocument.createMany({ data: [{ workspaceId, name, createdAt }], skipDuplicates: true });
}

export async function hasLiveDocument(queries: Queries, workspaceId: string, name: string): Promise<boolean> {
  const found = await queries.liveDocument.findUnique({
    where: { workspaceId_name: { workspaceId, name } },
    select: { id: true },
  });
  return found !== null;
}
