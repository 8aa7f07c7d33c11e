import type pg from "pg";
import { unpackParts } from "../packed/segment.ts";
import { hasHash } from "./snapshot-hash.ts";
import type { Snapshot } from "./update-store.ts";

/** A snapshot as it is stored. */
export interface StoredSnapshot {
  readonly seq: number;
  readonly bytes: Uint8Array;
  /** whether the bytes are a packed state, and not an update */
  readonly isPacked: boolean;
}

/** Those of a document up to a number whose hash holds, the newest first. */
export async function readSnapshots(
  queries: Pick<pg.Pool, "query">,
  documentId: number | string,
  upTo: number = Number.MAX_SAFE_INTEGER,
): Promise<readonly StoredSnapshot[]> {
  const { rows } = await queries.query<{
    readonly seq: string;
    readonly state: Buffer;
    readonly sha256: string;
    readonly isPacked: boolean;
  }>({
    name: "read-snapshots",
    text: `SELECT seq, state, sha256, "isPacked" FROM "DocumentSnapshot"
            WHERE "documentId" = $1 AND seq <= $2 ORDER BY seq DESC`,
    values: [documentId, upTo],
  });
  return rows
    .filter(({ state, sha256 }) => hasHash(state, sha256))
    .map(({ seq, state, isPacked }) => ({ seq: Number(seq), bytes: state, isPacked }));
}

/** For where nobody waits. */
export function unpackSnapshot({ seq, bytes, isPacked }: StoredSnapshot): Snapshot {
  return { seq, state: isPacked ? unpackParts({ packed: [bytes], plain: [] }) : bytes };
}
