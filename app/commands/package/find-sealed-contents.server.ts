import { createHash } from "node:crypto";
import { findOpenContents, type StoredContents } from "~/database/sealed-contents.server";
import type { Queries } from "~/database/transaction.server";
import { decodeContents, type SealedContents } from "~/export/package/sealed-contents";

export interface FoundContents {
  readonly freezeId: string;
  readonly number: number;
  readonly contents: SealedContents;
}

/** What the stage of the workspace was frozen with; null while it is open. */
export async function findSealedContents(
  queries: Queries,
  workspaceId: string,
): Promise<FoundContents | null> {
  const found = await findOpenContents(queries, workspaceId);
  if (found === null) return null;
  return { freezeId: found.freezeId, number: found.number, contents: readStoredContents(found) };
}

/** Throws when a byte of them is another one now. */
export function readStoredContents({
  freezeId,
  sha256,
  bytes,
}: Omit<StoredContents, "number">): SealedContents {
  if (createHash("sha256").update(bytes).digest("hex") !== sha256)
    throw new Error(`The sealed contents of the freeze ${freezeId} are damaged`);
  return decodeContents(bytes);
}
