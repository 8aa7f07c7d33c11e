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

export async function hasLiveDocument(queries: Queries, workspaceId: string, name: string): Promise<boolean> {
  const found = await queries.liveDocument.findUnique({
    where: { workspaceId_name: { workspaceId, name } },
    select: { id: true },
  });
  return found !== null;
}
