import type pg from "pg";
import * as Y from "yjs";
import { sectionText } from "../../../app/document/workspace-document.ts";
import { describeSealedState } from "../../../server/collab/seal/seal-state.ts";
import type { UpdateStore } from "../../../server/collab/store/update-store.ts";
import type { LiveWriter } from "../live-writer.ts";

/** What must hold of documents that were sealed while people wrote. */
export interface SealFigures {
  acknowledged: number;
  /** acknowledged and not in the sealed text */
  beyondTheSeal: number;
  doubled: number;
  /** writers who went on and were not told that they came too late */
  unanswered: number;
  seals: number;
  wrongHashes: number;
  late: number;
}

export function noSeals(): SealFigures {
  return {
    ...{ acknowledged: 0, beyondTheSeal: 0, doubled: 0, unanswered: 0 },
    ...{ seals: 0, wrongHashes: 0, late: 0 },
  };
}

interface SealedDocument {
  readonly pool: pg.Pool;
  readonly store: Pick<UpdateStore, "load">;
  readonly workspaceId: string;
  readonly name: string;
  readonly writers: readonly LiveWriter[];
}

/** Adds what is stored of a document that was sealed, and what its writers were told. */
export async function accountSeal(
  figures: SealFigures,
  { pool, store, workspaceId, name, writers }: SealedDocument,
): Promise<void> {
  const stored = (await store.load(workspaceId, name))!;
  const updates = [...(stored.snapshot ? [stored.snapshot.state] : []), ...stored.updates];
  const { textHash } = describeSealedState(updates);
  const seals = await pool.query<{ readonly seq: string; readonly textHash: string }>(
    `SELECT seq, "textHash" FROM "DocumentSeal" WHERE "documentId" = $1`,
    [stored.documentId],
  );
  const late = await pool.query(`SELECT 1 FROM "LateUpdate" WHERE "documentId" = $1`, [stored.documentId]);
  const [seal] = seals.rows;
  figures.seals += seals.rows.length;
  figures.late += late.rowCount ?? 0;
  if (Number(seal?.seq) !== stored.lastSeq || seal?.textHash !== textHash) figures.wrongHashes++;
  const marks: readonly string[] = readText(updates).match(/\[[^[\]]*\]/g) ?? [];
  figures.doubled += marks.length - new Set(marks).size;
  for (const writer of writers) {
    figures.acknowledged += writer.acknowledged;
    for (let index = 0; index < writer.acknowledged; index++) {
      if (!marks.includes(writer.markOf(index))) figures.beyondTheSeal++;
    }
    if (!isAllSaved(writer) && writer.connection.late.getSnapshot().status !== "kept") figures.unanswered++;
  }
}

/** All it wrote is in the sealed text or kept apart, or it gave up. */
export function isAnswered(writer: LiveWriter): boolean {
  const { status } = writer.connection.late.getSnapshot();
  return isAllSaved(writer) || status === "kept" || status === "stranded";
}

/** Nothing it wrote came too late. */
function isAllSaved({ made, acknowledged }: LiveWriter): boolean {
  return acknowledged === made;
}

function readText(updates: readonly Uint8Array[]): string {
  const doc = new Y.Doc({ gc: false });
  for (const update of updates) Y.applyUpdate(doc, update);
  return sectionText(doc).toJSON();
}
