import * as Y from "yjs";
import {
  beginPiece,
  endPiece,
  type NeedsImportPiece,
  nextPiece,
} from "~/database/needs-import-pieces.server";
import { findImportAnywhere, type NeedsImport } from "~/database/needs-imports.server";
import { readCare } from "~/database/needs-settings.server";
import { inTransaction } from "~/database/transaction.server";
import { readNeeds } from "~/document/needs/read-needs";
import { type PlacedNeed, putNeeds } from "~/document/needs/write-needs";
import { needsDocumentName } from "~/document/workspace-document";
import type { Care } from "~/domain/needs/care";
import { printNeeds } from "../collab/builder/need-print.ts";
import type { ImportWork } from "./carry-on-import.ts";

/** Writes one more piece into the document. What was begun before is only written if it is not there. */
export async function writeNextPiece(
  { database, live, clock }: ImportWork,
  { id, workspaceId, createdById }: NeedsImport,
): Promise<"wrote" | "all-written" | "no-longer"> {
  // Whoever waited for others may find that they have decided otherwise.
  if ((await findImportAnywhere(database, id))?.status !== "writing") return "no-longer";
  const piece = await nextPiece(database, id);
  if (piece === null) return "all-written";
  const { position, count } = piece;
  const placed = parseNeeds(piece);
  if (!(await isThere(live, workspaceId, piece, placed))) {
    const { edit, prints } = makeEdit(placed, await readCare(database, workspaceId));
    await beginPiece(database, id, { position, prints, at: clock.now() });
    await live.write(workspaceId, needsDocumentName, edit, createdById);
  }
  await inTransaction(database, (queries) => endPiece(queries, id, { position, count, at: clock.now() }));
  return "wrote";
}

/** Whether a piece that was begun came to the log before whoever wrote it ended. */
async function isThere(
  live: ImportWork["live"],
  workspaceId: string,
  { beganAt }: NeedsImportPiece,
  placed: readonly PlacedNeed[],
): Promise<boolean> {
  if (beganAt === null) return false;
  await live.lookAtLog();
  const ids = new Set(placed.map(({ id }) => id));
  const { needs } = await live.readNeeds(workspaceId);
  return needs.some(({ id }) => ids.has(id));
}

/** New keys stand beside nothing: the edit needs none of the document. The care is that of now. */
function makeEdit(placed: readonly PlacedNeed[], care: Care) {
  const doc = new Y.Doc();
  try {
    putNeeds(doc, placed, care);
    return { edit: Y.encodeStateAsUpdate(doc), prints: JSON.stringify(printNeeds(readNeeds(doc))) };
  } finally {
    doc.destroy();
  }
}

function parseNeeds({ needs }: NeedsImportPiece): readonly PlacedNeed[] {
  // Written by the worker that planned it.
  return JSON.parse(needs) as readonly PlacedNeed[];
}
