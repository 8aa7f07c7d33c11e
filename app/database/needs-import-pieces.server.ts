import type { Queries } from "./transaction.server";

/** What one edit of the shared document takes of an import. */
export interface NeedsImportPiece {
  readonly position: number;
  readonly count: number;
  readonly needs: string;
  readonly beganAt: Date | null;
}

/** The next that is not known to be written; null: all are. */
export function nextPiece(queries: Queries, importId: string): Promise<NeedsImportPiece | null> {
  return queries.needsImportPiece.findFirst({
    where: { importId, writtenAt: null },
    orderBy: { position: "asc" },
    select: { position: true, count: true, needs: true, beganAt: true },
  });
}

/** Said before it is written: from now on it may be in the document. */
export async function beginPiece(
  queries: Queries,
  importId: string,
  { position, prints, at }: { readonly position: number; readonly prints: string; readonly at: Date },
): Promise<void> {
  await queries.needsImportPiece.update({
    where: { importId_position: { importId, position } },
    data: { prints, beganAt: at },
    select: { position: true },
  });
}

/** It is in the document; its words are no longer kept here. */
export async function endPiece(
  queries: Queries,
  importId: string,
  { position, count, at }: { readonly position: number; readonly count: number; readonly at: Date },
): Promise<void> {
  await queries.needsImportPiece.update({
    where: { importId_position: { importId, position } },
    data: { needs: "", writtenAt: at },
    select: { position: true },
  });
  await queries.needsImport.update({
    where: { id: importId },
    data: { written: { increment: count }, aliveAt: at },
    select: { id: true },
  });
}

/** What may be in the document of an import, each piece as JSON of [id, print] pairs. */
export async function readPrints(queries: Queries, importId: string): Promise<readonly string[]> {
  const pieces = await queries.needsImportPiece.findMany({
    where: { importId, beganAt: { not: null } },
    orderBy: { position: "asc" },
    select: { prints: true },
  });
  return pieces.map(({ prints }) => prints);
}

export async function removePieces(queries: Queries, importId: string): Promise<void> {
  await queries.needsImportPiece.deleteMany({ where: { importId } });
}
