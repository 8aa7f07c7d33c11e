import {
  type AttachmentUpload,
  createAttachmentUpload,
  latestUploads,
  listAttachmentUploads,
} from "~/database/attachment-uploads.server";
import { writeAudit } from "~/database/audit.server";
import { storeFile } from "~/database/partnership-documents.server";
import { holdAlone, inTransaction } from "~/database/transaction.server";
import type { Workspace } from "~/database/workspaces.server";
import { isExpectedUpload } from "~/domain/delivery/checklist/attachment-state";
import { nameUpload } from "~/domain/delivery/checklist/name-upload";
import type { SignedFileFindings } from "~/domain/partnership/signed-file";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import { sha256 } from "~/export/bag.server";
import type { Services } from "~/services.server";
import { checklistOf } from "./read-checklist.server";
import { type DocumentStates, readDocumentStates } from "./read-documents.server";
import { requirePartner } from "./require-partner.server";
import { requireWorkspace } from "./require-workspace.server";

export interface AttachmentToBring {
  readonly attachmentId: string;
  /** the body that brings it */
  readonly organisationId: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface BroughtAttachment {
  readonly fileName: string;
  readonly version: number;
  /** it is kept under another name than it came with */
  readonly isRenamed: boolean;
  /** these very bytes were there already: nothing was added */
  readonly isSame: boolean;
}

type BringServices = Pick<Services, "database" | "live" | "clock" | "changes" | "signatures" | "attempts">;

/**
 * Takes a file for an attachment as a new version; those before it stay. Its name is made to follow the rules of the
 * call, its signatures are looked into and told, and nothing is refused that can be mended later.
 */
export async function bringAttachment(
  services: BringServices,
  acting: ActingMember,
  { attachmentId, organisationId, fileName, bytes }: AttachmentToBring,
): Promise<BroughtAttachment> {
  const { database, attempts, changes } = services;
  const { workspaceId, memberId } = acting;
  const partner = await requirePartner(database, acting, "attachment.bring", organisationId);
  const workspace = await requireWorkspace(database, workspaceId);
  const documents = await readDocumentStates(services, workspaceId);
  await requireExpected(services, { workspace, documents, attachmentId, organisationId });
  requireSize(bytes, documents.call.fileRules.maxBytes);
  if (!attempts.allow(`bring-attachment:${memberId}`, bringTries)) throw new Refusal("too-many-tries");
  const file = await lookInto(services, bytes);
  const brought = await keep(services, acting, {
    ...{ workspace, documents, attachmentId, organisationId, fileName, bytes, file },
    body: partner.organisation.shortName,
  });
  if (!brought.isSame) changes.publish(workspaceId);
  return brought;
}

/** Each file costs a process: enough for whoever brings those of a whole partnership. */
const bringTries = { tries: 60, withinMs: 10 * 60_000 };

interface Expected {
  readonly workspace: Workspace;
  readonly documents: DocumentStates;
  readonly attachmentId: string;
  readonly organisationId: string;
}

async function requireExpected(
  { database, clock }: Pick<Services, "database" | "clock">,
  { workspace, documents, attachmentId, organisationId }: Expected,
): Promise<void> {
  const { id: workspaceId, stageId } = workspace;
  const uploads = await listAttachmentUploads(database, { workspaceId, stageId });
  const rows = checklistOf(workspace, { documents, uploads, now: clock.now() });
  if (!isExpectedUpload(rows, { attachmentId, organisationId })) throw new Refusal("not-found");
}

function requireSize(bytes: Uint8Array, most: number): void {
  if (bytes.length === 0) throw new Refusal("file-missing");
  if (bytes.length > most) throw new Refusal("file-too-large");
}

interface LookedInto {
  readonly extension: "pdf" | "p7m";
  readonly mediaType: string;
  readonly findings: SignedFileFindings | null;
}

/** A PDF, or what somebody signed in an envelope; a PDF nobody could look into is still a PDF. */
async function lookInto(
  { signatures }: Pick<Services, "signatures">,
  bytes: Uint8Array,
): Promise<LookedInto> {
  const findings = await signatures.inspect({ bytes, detachedFrom: new Uint8Array() });
  const isPdf = Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "%PDF-";
  if (isPdf) return { extension: "pdf", mediaType: "application/pdf", findings };
  if (findings?.container !== "p7m" || findings.signers.length === 0)
    throw new Refusal("file-not-recognised");
  return { extension: "p7m", mediaType: "application/pkcs7-mime", findings };
}

interface ToKeep extends Expected {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly file: LookedInto;
  readonly body: string;
}

function keep(
  { database, clock }: Pick<Services, "database" | "clock">,
  { workspaceId, accountId, memberId }: ActingMember,
  { workspace: { stageId }, documents, attachmentId, organisationId, ...given }: ToKeep,
): Promise<BroughtAttachment> {
  const { bytes, file } = given;
  const fileSha256 = sha256(bytes);
  return inTransaction(database, async (queries) => {
    // Versions are counted, and names told apart, one file after the other.
    await holdAlone(queries, `attachments/${workspaceId}`);
    const latest = latestUploads(await listAttachmentUploads(queries, { workspaceId, stageId }));
    const isOwn = (each: AttachmentUpload) =>
      each.attachmentId === attachmentId && each.organisationId === organisationId;
    const before = latest.find(isOwn);
    if (before?.fileSha256 === fileSha256)
      return { fileName: before.fileName, version: before.version, isRenamed: false, isSame: true };
    const { mustHavePlainNames, mustHaveUniqueNames } = documents.call.fileRules;
    const others = [
      ...latest.filter((each) => !isOwn(each)),
      ...documents.states.flatMap(({ made }) => made),
    ];
    const fileName = nameUpload(given.fileName, {
      extension: file.extension,
      mustBePlain: mustHavePlainNames,
      taken: mustHaveUniqueNames ? others.map((each) => each.fileName) : [],
      body: given.body,
    });
    const version = (before?.version ?? 0) + 1;
    const at = clock.now();
    await storeFile(queries, { sha256: fileSha256, mediaType: file.mediaType, bytes, createdAt: at });
    const id = await createAttachmentUpload(queries, {
      ...{ workspaceId, stageId, attachmentId, organisationId, version, fileName },
      ...{ fileSha256, findings: file.findings, uploadedAt: at, uploadedById: memberId },
    });
    const subject = { id, attachmentId, organisationId, sha256: fileSha256 };
    await writeAudit(queries, { at, accountId, workspaceId, act: "bring-attachment", subject });
    return { fileName, version, isRenamed: fileName !== given.fileName, isSame: false };
  });
}
