import type { Queries } from "./transaction.server";

export interface NeedFileToKeep {
  readonly workspaceId: string;
  readonly fileSha256: string;
  readonly fileName: string;
  readonly uploadedAt: Date;
  readonly uploadedById: string;
}

/** Says that a stored file is evidence in a workspace; one that is already keeps its name. */
export async function createNeedFile(queries: Queries, file: NeedFileToKeep): Promise<void> {
  await queries.needFile.createMany({ data: [file], skipDuplicates: true });
}

/** Null: no such file is evidence in this workspace, whether or not another one has it. */
export function findNeedFile(
  queries: Queries,
  workspaceId: string,
  fileSha256: string,
): Promise<{ readonly fileName: string; readonly fileSha256: string } | null> {
  return queries.needFile.findUnique({
    where: { workspaceId_fileSha256: { workspaceId, fileSha256 } },
    select: { fileName: true, fileSha256: true },
  });
}
