import { type SignedFileFindings, signedFileSchema } from "~/domain/partnership/signed-file";
import type { Prisma } from "./generated/client.ts";
import type { Queries } from "./transaction.server";

/** A file brought for an attachment, with who brought it. */
export interface AttachmentUpload {
  readonly id: string;
  readonly attachmentId: string;
  readonly organisationId: string;
  /** counts the files brought for the attachment by the body, from 1; the latest counts */
  readonly version: number;
  readonly fileName: string;
  readonly fileSha256: string;
  /** in octets */
  readonly size: number;
  /** null: it could not be looked into */
  readonly findings: SignedFileFindings | null;
  readonly uploadedAt: Date;
  readonly uploadedById: string;
}

export interface StageOf {
  readonly workspaceId: string;
  readonly stageId: string;
}

const uploadFields = {
  id: true,
  attachmentId: true,
  organisationId: true,
  version: true,
  fileName: true,
  fileSha256: true,
  findings: true,
  uploadedAt: true,
  uploadedById: true,
  file: { select: { size: true } },
} as const;

type UploadRow = Prisma.AttachmentUploadGetPayload<{ readonly select: typeof uploadFields }>;

function toUpload({ findings, file, ...row }: UploadRow): AttachmentUpload {
  return { ...row, size: file.size, findings: signedFileSchema.safeParse(findings).data ?? null };
}

/** All versions, the latest of each first. */
export async function listAttachmentUploads(
  queries: Queries,
  { workspaceId, stageId }: StageOf,
): Promise<readonly AttachmentUpload[]> {
  const rows = await queries.attachmentUpload.findMany({
    where: { workspaceId, stageId },
    orderBy: [{ attachmentId: "asc" }, { organisationId: "asc" }, { version: "desc" }],
    select: uploadFields,
  });
  return rows.map(toUpload);
}

/** Of a list as above, the one that counts of each attachment and body. */
export function latestUploads(uploads: readonly AttachmentUpload[]): readonly AttachmentUpload[] {
  const latest = new Map<string, AttachmentUpload>();
  for (const upload of uploads) {
    const key = `${upload.attachmentId}/${upload.organisationId}`;
    if ((latest.get(key)?.version ?? 0) < upload.version) latest.set(key, upload);
  }
  return [...latest.values()];
}

/** Null: no such file was brought in this workspace, whether or not one was in another. */
export async function findAttachmentUpload(
  queries: Queries,
  workspaceId: string,
  id: string,
): Promise<AttachmentUpload | null> {
  const row = await queries.attachmentUpload.findUnique({ where: { id, workspaceId }, select: uploadFields });
  return row && toUpload(row);
}

export type NewAttachmentUpload = StageOf & Omit<AttachmentUpload, "id" | "size">;

export async function createAttachmentUpload(
  queries: Queries,
  { findings, ...upload }: NewAttachmentUpload,
): Promise<string> {
  const found: object = findings ?? {};
  const { id } = await queries.attachmentUpload.create({
    data: { ...upload, findings: found },
    select: { id: true },
  });
  return id;
}
