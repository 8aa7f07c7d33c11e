import { aboutArchive } from "~/domain/archive/archive-format";
import { z } from "zod";
import type { Queries } from "./transaction.server";

/** What was seen of an archive when it was sent. */
const lookedArchive = z.object({
  about: aboutArchive,
  /** as it was when it was looked at */
  isThere: z.boolean(),
  people: z.number(),
  knownPeople: z.number(),
});
export type LookedArchive = z.infer<typeof lookedArchive>;

export interface ArchiveUpload {
  readonly id: string;
  readonly fileName: string;
  readonly looked: LookedArchive;
}

/** A person has one: what it sent before is gone. */
export async function createArchiveUpload(
  queries: Queries,
  accountId: string,
  upload: Omit<ArchiveUpload, "id"> & { readonly createdAt: Date },
): Promise<string> {
  await queries.archiveUpload.deleteMany({ where: { accountId } });
  const { id } = await queries.archiveUpload.create({
    data: { ...upload, accountId },
    select: { id: true },
  });
  return id;
}

export async function addUploadPiece(
  queries: Queries,
  piece: { readonly uploadId: string; readonly position: number; readonly bytes: Uint8Array },
): Promise<void> {
  await queries.archiveUploadPiece.create({
    data: { ...piece, bytes: Buffer.from(piece.bytes) },
    select: { position: true },
  });
}

export async function findArchiveUpload(
  queries: Queries,
  accountId: string,
  id: string,
): Promise<ArchiveUpload | null> {
  const upload = await queries.archiveUpload.findFirst({
    where: { id, accountId },
    select: { id: true, fileName: true, looked: true },
  });
  return upload && { ...upload, looked: lookedArchive.parse(upload.looked) };
}

/** The bytes of an archive that was sent, piece by piece. */
export async function* readUploadPieces(queries: Queries, uploadId: string): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position++) {
    const piece = await queries.archiveUploadPiece.findUnique({
      where: { uploadId_position: { uploadId, position } },
      select: { bytes: true },
    });
    if (piece === null) return;
    yield piece.bytes;
  }
}

export async function removeArchiveUpload(queries: Queries, id: string): Promise<void> {
  await queries.archiveUpload.deleteMany({ where: { id } });
}

const keptForMs = 24 * 60 * 60_000;

/** Takes away what nobody confirmed within a day. */
export async function deleteOldArchiveUploads(queries: Queries, now: Date): Promise<void> {
  await queries.archiveUpload.deleteMany({
    where: { createdAt: { lt: new Date(now.getTime() - keptForMs) } },
  });
}
