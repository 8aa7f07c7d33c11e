import { latestUploads, listAttachmentUploads } from "~/database/attachment-uploads.server";
import { listPartners } from "~/database/partners.server";
import type { Queries } from "~/database/transaction.server";
import { requireCall } from "~/calls/index";
import { requireWorkspace } from "./require-workspace.server";

/** A file that was brought, as the package names it. */
export interface PackagedAttachment {
  readonly attachmentId: string;
  /** in the language of the application */
  readonly name: string;
  readonly organisationId: string;
  readonly organisation: string;
  /** its own among those of the stage where the call wants that */
  readonly fileName: string;
  /** of the stored file, hex */
  readonly sha256: string;
  /** in octets */
  readonly size: number;
}

/** The latest file of each attachment and body, in the order of the call and of the partnership. */
export async function readAttachmentsForPackage(
  queries: Queries,
  workspaceId: string,
  stageId: string,
): Promise<readonly PackagedAttachment[]> {
  const [{ callId }, partners, uploads] = await Promise.all([
    requireWorkspace(queries, workspaceId),
    listPartners(queries, workspaceId),
    listAttachmentUploads(queries, { workspaceId, stageId }),
  ]);
  const latest = latestUploads(uploads);
  const { attachments, language } = requireCall(callId);
  return attachments.flatMap(({ id, name }) =>
    partners.flatMap(({ organisation }) =>
      latest
        .filter((upload) => upload.attachmentId === id && upload.organisationId === organisation.id)
        .map(({ organisationId, fileName, fileSha256, size }) => ({
          attachmentId: id,
          name: name[language],
          organisationId,
          organisation: organisation.name,
          fileName,
          sha256: fileSha256,
          size,
        })),
    ),
  );
}
