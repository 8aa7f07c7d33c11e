import { requireCall } from "~/calls/index";
import { writeAudit } from "~/database/audit.server";
import { isStageFrozenNow } from "~/database/stage-freezes.server";
import { storeFile } from "~/database/partnership-documents.server";
import { keepSignedApplication } from "~/database/submissions.server";
import { inTransaction } from "~/database/transaction.server";
import { isGivenOut } from "~/domain/delivery/preflight/is-given-out";
import { sha256 } from "~/export/bag.server";
import type { SubmissionTerms } from "~/domain/delivery/preflight/preflight-check";
import { type PreflightResult, runPreflight } from "~/domain/delivery/preflight/run-preflight";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { listSigners } from "./list-signers.server";
import { makeGivenOutApplication } from "./package/make-stage-package.server";
import { asActor, requireRight } from "./require-right.server";
import { requireWorkspace } from "./require-workspace.server";

export interface SignedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly channel: SubmissionTerms["channel"];
}

/** Far above what any call takes, so that it can be said by how much a file is too large. */
export const mostSignedBytes = 30_000_000;
/** Each file costs two processes. */
const tries = { tries: 30, withinMs: 10 * 60_000 };

type PreflightServices = Pick<Services, "database" | "clock" | "pdfRenderer" | "signatures" | "attempts">;

/**
 * Says what the office would say of the signed application, before it is handed in. It is held against the file that
 * was given out; when it is that file, signed and whole, it is kept for the record of the submission.
 */
export async function preflightSignedApplication(
  services: PreflightServices,
  acting: ActingMember,
  { fileName, bytes, channel }: SignedFile,
): Promise<readonly PreflightResult[]> {
  const { database, clock, signatures, attempts } = services;
  const { workspaceId, accountId, memberId } = acting;
  requireRight(asActor(acting), "export.application", { kind: "workspace", workspaceId });
  const at = clock.now();
  if (bytes.length === 0) throw new Refusal("file-missing");
  if (bytes.length > mostSignedBytes) throw new Refusal("file-too-large");
  if (!(await isStageFrozenNow(database, workspaceId))) throw new Refusal("stage-not-frozen");
  if (!attempts.allow(`preflight:${memberId}`, tries)) throw new Refusal("too-many-tries");
  const made = await makeGivenOutApplication(services, workspaceId);
  const findings = await signatures.inspect({ bytes, detachedFrom: made.bytes });
  const results = runPreflight(
    { fileName, size: bytes.length, findings: findings ?? unknown, at },
    {
      ...(await readTerms(services, workspaceId)),
      channel,
      givenOut: { fileName: made.path.slice(made.path.lastIndexOf("/") + 1), sha256: made.sha256 },
    },
  );
  const faults = results.filter(({ outcome }) => outcome === "failed").map(({ id }) => id);
  await inTransaction(database, async (queries) => {
    await writeAudit(queries, { at, accountId, workspaceId, act: "preflight", subject: { channel, faults } });
    if (!isGivenOut(results)) return;
    const fileSha256 = sha256(bytes);
    await storeFile(queries, {
      sha256: fileSha256,
      mediaType: "application/octet-stream",
      bytes,
      createdAt: at,
    });
    await keepSignedApplication(queries, {
      ...{ freezeId: made.freezeId, channel, fileName, fileSha256, faults },
      ...{ uploadedAt: at, uploadedById: memberId },
    });
  });
  return results;
}

/** What the child gave up on. */
const unknown = { container: "unknown", content: null, signers: [] } as const;

async function readTerms(
  { database }: Pick<Services, "database">,
  workspaceId: string,
): Promise<Pick<SubmissionTerms, "fileRules" | "signers" | "closesAt">> {
  const workspace = await requireWorkspace(database, workspaceId);
  return {
    fileRules: requireCall(workspace.callId).fileRules,
    signers: await listSigners(database, workspaceId),
    closesAt: workspace.closesAt,
  };
}
