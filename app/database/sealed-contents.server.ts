import type { ExportRemark } from "~/services.server";
import { storedExportRemarks } from "./stored-export-remarks.server";
import type { Queries } from "./transaction.server";

export interface StoredContents {
  readonly freezeId: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

export interface OpenContents extends StoredContents {
  /** of the freeze, in its workspace */
  readonly number: number;
  /** over the hashes of all documents of the freeze */
  readonly stageHash: string;
}

/** Of the freeze that is on; null while the stage is open. */
export async function findOpenContents(queries: Queries, workspaceId: string): Promise<OpenContents | null> {
  const freeze = await queries.stageFreeze.findFirst({
    where: { workspaceId, unfrozenAt: null },
    select: { id: true, number: true, hash: true, contents: { select: { sha256: true, bytes: true } } },
  });
  if (!freeze?.contents) return null;
  return { freezeId: freeze.id, number: freeze.number, stageHash: freeze.hash, ...freeze.contents };
}

/** By which the contents of the freeze that is on are known, without reading them; null while the stage is open. */
export async function findOpenContentsHash(
  queries: Queries,
  workspaceId: string,
): Promise<Pick<StoredContents, "freezeId" | "sha256"> | null> {
  const freeze = await queries.stageFreeze.findFirst({
    where: { workspaceId, unfrozenAt: null },
    select: { contents: { select: { freezeId: true, sha256: true } } },
  });
  return freeze?.contents ?? null;
}

/** Of one freeze, whether it is on or over. */
export async function findContents(queries: Queries, freezeId: string): Promise<StoredContents | null> {
  return queries.sealedContents.findUnique({
    where: { freezeId },
    select: { freezeId: true, sha256: true, bytes: true },
  });
}

/** A file of the package of a freeze as it was given out. */
export interface GivenOutFile {
  readonly path: string;
  readonly sha256: string;
  /** in octets */
  readonly size: number;
  readonly remarks: readonly ExportRemark[];
}

/** By path. */
export async function listGivenOut(queries: Queries, freezeId: string): Promise<readonly GivenOutFile[]> {
  const rows = await queries.givenOutFile.findMany({
    where: { freezeId },
    orderBy: { path: "asc" },
    select: { path: true, fileSha256: true, remarks: true, file: { select: { size: true } } },
  });
  return rows.map(({ path, fileSha256, remarks, file }) => ({
    path,
    sha256: fileSha256,
    size: file.size,
    remarks: storedExportRemarks.parse(remarks),
  }));
}

export interface FileToGiveOut {
  readonly freezeId: string;
  readonly path: string;
  readonly fileSha256: string;
  readonly remarks: readonly ExportRemark[];
  readonly madeAt: Date;
}

/** What was given out under a path already stays as it was. */
export async function giveOut(queries: Queries, files: readonly FileToGiveOut[]): Promise<void> {
  await queries.givenOutFile.createMany({
    data: files.map(({ remarks, ...file }) => ({
      ...file,
      remarks: remarks.map((remark) => ({ ...remark })),
    })),
    skipDuplicates: true,
  });
}

/** What was handed in at the stage before: of the latest submission of another stage. */
export async function findHandedInBefore(
  queries: Queries,
  { workspaceId, stageId }: { readonly workspaceId: string; readonly stageId: string },
): Promise<(StoredContents & { readonly sentAt: Date }) | null> {
  const submission = await queries.submission.findFirst({
    where: { workspaceId, stageId: { not: stageId } },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: {
      freezeId: true,
      sentAt: true,
      freeze: { select: { contents: { select: { sha256: true, bytes: true } } } },
    },
  });
  const contents = submission?.freeze.contents;
  return submission && contents
    ? { freezeId: submission.freezeId, sentAt: submission.sentAt, ...contents }
    : null;
}
