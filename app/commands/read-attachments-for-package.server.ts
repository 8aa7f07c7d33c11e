import { latestUploads, listAttachmentUploads } from "~/database/attachment-uploads.server";
import { listPartners } from "~/database/partners.server";
import type { Workspace } from "~/database/workspaces.server";
import { requireCall } from "~/calls/index";
import { isExpectedUpload } from "~/domain/delivery/checklist/attachment-state";
import { checklistOf } from "./read-checklist.server";
import { readDocumentStates } from "./read-documents.server";
import type { FactServices } from "./read-document-facts.server";

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

/** The latest file of each attachment and body that is still asked for it, in the order of the call and of the partnership. */
export async function readAttachmentsForPackage(
  services: FactServices,
  workspace: Workspace,
  now: Date,
): Promise<readonly PackagedAttachment[]> {
  const { database } = services;
  const { id: workspaceId, callId, stageId } = workspace;
  const [partners, uploads, documents] = await Promise.all([
    listPartners(database, workspaceId),
    listAttachmentUploads(database, { workspaceId, stageId }),
    readDocumentStates(services, workspaceId),
  ]);
  const rows = checklistOf(workspace, { documents, uploads, now });
  const latest = latestUploads(uploads).filter((upload) => isExpectedUpload(rows, upload));
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
