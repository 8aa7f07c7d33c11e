import { writeAudit } from "~/database/audit.server";
import { leadHasRepresentative } from "~/database/members.server";
import { storeFile } from "~/database/partnership-documents.server";
import { claimSending, keepMade } from "~/database/sendings.server";
import { findOpenFreeze } from "~/database/stage-freezes.server";
import { createSubmission, findSignedApplication, type NewSubmission } from "~/database/submissions.server";
import { inTransaction } from "~/database/transaction.server";
import { addWaitingMails } from "~/database/waiting-mails.server";
import { findSentAtFault } from "~/domain/delivery/submission/check-sent-at";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import { sha256 } from "~/export/bag.server";
import type { Services } from "~/services.server";
import { findManifest } from "../package/find-manifest.server";
import { asActor, requireRight } from "../require-right.server";
import { requireWorkspace } from "../require-workspace.server";
import { sendingOf } from "../sending-of.server";
import { sendWaitingMails } from "../send-waiting-mails.server";
import { composeForEverybody } from "./compose-for-everybody.server";

type RecordServices = Pick<Services, "database" | "packagePlans" | "clock" | "changes" | "mailer" | "log"> & {
  readonly settings: Pick<Services["settings"], "publicOrigin">;
};

export interface SubmissionToRecord {
  readonly channel: NewSubmission["channel"];
  readonly sentAt: Date;
  readonly registryNumber: string;
  /** of the office or of the certified mail; null: not there yet */
  readonly receipt: { readonly fileName: string; readonly bytes: Uint8Array } | null;
}

export const mostReceiptBytes = 10_000_000;

/**
 * Says that the application was handed in, with what, when and under which number; everybody of the partnership is
 * told, with the fingerprint of what was sent. Said again it puts right what was said before, which stays on record.
 */
export async function recordSubmission(
  services: RecordServices,
  acting: ActingMember,
  { channel, sentAt, registryNumber, receipt }: SubmissionToRecord,
): Promise<string> {
  const { database, clock, changes } = services;
  const { workspaceId, memberId, accountId } = acting;
  requireRight(asActor(acting), "submission.record", {
    kind: "workspace",
    workspaceId,
    leadHasRepresentative: await leadHasRepresentative(database, workspaceId),
  });
  if (receipt !== null && receipt.bytes.length > mostReceiptBytes) throw new Refusal("file-too-large");
  const at = clock.now();
  const [workspace, freeze, made] = await Promise.all([
    requireWorkspace(database, workspaceId),
    findOpenFreeze(database, workspaceId),
    findManifest(services, workspaceId),
  ]);
  if (freeze === null || made === null) throw new Refusal("stage-not-frozen");
  if (made.sha256 === null) throw new Refusal("package-not-made");
  const fault = findSentAtFault({ sentAt, now: at, frozenAt: freeze.frozenAt });
  if (fault !== null) throw new Refusal(fault);
  const signed = await findSignedApplication(database, made.freezeId);
  if (signed === null) throw new Refusal("signed-file-missing");
  const receiptSha256 = receipt && sha256(receipt.bytes);
  const submission: NewSubmission = {
    ...{ workspaceId, stageId: workspace.stageId, freezeId: made.freezeId, signedId: signed.id },
    ...{ channel, sentAt, registryNumber, closesAt: workspace.closesAt, manifestSha256: made.sha256 },
    ...{ receiptName: receipt?.fileName ?? null, receiptSha256, recordedAt: at, recordedById: memberId },
  };
  const sending = sendingOf(acting, "record-submission");
  const { id, mailIds } = await inTransaction(database, async (queries) => {
    const before = await claimSending(queries, sending, at);
    if (before !== null) return { id: before.made, mailIds: [] };
    if (receipt !== null && receiptSha256 !== null)
      await storeFile(queries, {
        ...{ sha256: receiptSha256, bytes: receipt.bytes, createdAt: at },
        mediaType: "application/octet-stream",
      });
    const id = await createSubmission(queries, submission);
    const subject = {
      id,
      freeze: String(freeze.number),
      registryNumber,
      sentAt: sentAt.toISOString(),
      manifest: submission.manifestSha256,
    };
    await writeAudit(queries, { at, accountId, workspaceId, act: "record-submission", subject });
    await keepMade(queries, sending, id);
    const mails = await composeForEverybody(queries, services.settings, { workspace, submission });
    return { id, mailIds: await addWaitingMails(queries, mails, at) };
  });
  changes.publish(workspaceId);
  sendWaitingMails(services, mailIds).catch((error: unknown) => {
    services.log.error({ err: error }, "a submission was not told by mail");
  });
  return id;
}
