import { createHash } from "node:crypto";
import { findOpenContents } from "~/database/sealed-contents.server";
import type { Queries } from "~/database/transaction.server";
import { decodeContents, type SealedContents } from "~/export/package/sealed-contents";

export interface FoundContents {
  readonly freezeId: string;
  readonly number: number;
  readonly contents: SealedContents;
}

/** What the stage of the workspace was frozen with; null while it is open. Throws when a byte of it is another one now. */
export async function findSealedContents(
  queries: Queries,
  workspaceId: string,
): Promise<FoundContents | null> {
  const found = await findOpenContents(queries, workspaceId);
  if (found === null) return null;
  const { freezeId, number, sha256, bytes } = found;
  if (createHash("sha256").update(bytes).digest("hex") !== sha256)
    throw new Error(`The sealed contents of the freeze ${freezeId} are damaged`);
  return { freezeId, number, contents: decodeContents(bytes) };
}
