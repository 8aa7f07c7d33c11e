import { findOpenContents, type OpenContents, type StoredContents } from "~/database/sealed-contents.server";
import type { Queries } from "~/database/transaction.server";
import { sha256 } from "~/export/bag.server";
import { decodeContents, type SealedContents } from "~/export/package/sealed-contents";

export interface FoundContents extends Pick<OpenContents, "freezeId" | "number" | "stageHash"> {
  readonly contents: SealedContents;
}

/** What the stage of the workspace was frozen with; null while it is open. */
export async function findSealedContents(
  queries: Queries,
  workspaceId: string,
): Promise<FoundContents | null> {
  const found = await findOpenContents(queries, workspaceId);
  if (found === null) return null;
  const { freezeId, number, stageHash } = found;
  return { freezeId, number, stageHash, contents: readStoredContents(found) };
}

/** Throws when a byte of them is another one now. */
export function readStoredContents({ freezeId, sha256: expected, bytes }: StoredContents): SealedContents {
  if (sha256(bytes) !== expected)
    throw new Error(`The sealed contents of the freeze ${freezeId} are damaged`);
  return decodeContents(bytes);
}
