import { createHash } from "node:crypto";
import { writeAudit } from "~/database/audit.server";
import {
  createCopy,
  readStoredFile,
  storeFile,
  type StoredDocument,
} from "~/database/partnership-documents.server";
import { claimSending } from "~/database/sendings.server";
import { inTransaction } from "~/database/transaction.server";
import {
  type CopyVerdict,
  judgeSignedCopy,
  type SignatureExpected,
} from "~/domain/partnership/judge-signed-copy";
import type { SignedFileFindings } from "~/domain/partnership/signed-file";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { type DocumentState, type DocumentStates, readDocumentStates } from "./read-documents.server";
import { requireDocument } from "./require-document.server";
import { requirePartner } from "./require-partner.server";
import { sendingOf } from "./sending-of.server";

export interface CopyToHandIn {
  readonly kind: string;
  /** whom it is signed for */
  readonly organisationId: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Takes a signed copy of a document and says what it is. One that does not count is kept too, and shown with what
 * is wrong; what is no signed file at all is refused.
 */
export async function handInSignedCopy(
  services: Pick<Services, "database" | "live" | "clock" | "changes" | "signatures" | "attempts">,
  acting: ActingMember,
  { kind, organisationId, fileName, bytes }: CopyToHandIn,
): Promise<CopyVerdict> {
  const { database, clock, changes, signatures, attempts } = services;
  const { workspaceId, accountId, memberId } = acting;
  await requirePartner(database, acting, "partner.hand-in-signed", organisationId);
  const states = await readDocumentStates(services, workspaceId);
  const state = findOwn(states, kind, organisationId);
  const [latest] = state.made;
  if (latest === undefined) throw new Refusal("not-found");
  requireSize(bytes, states.call.fileRules.maxBytes);
  if (!attempts.allow(`hand-in:${memberId}`, handInTries)) throw new Refusal("too-many-tries");
  const made = await readStoredFile(database, latest.fileSha256);
  const findings = await signatures.inspect({ bytes, detachedFrom: made?.bytes ?? new Uint8Array() });
  if (findings === null || findings.container === "unknown") throw new Refusal("file-not-recognised");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const document = documentMeant(state.made, findings) ?? latest;
  const uploadedAt = clock.now();
  const verdict = judgeSignedCopy(
    { findings, sha256, fileName, atMs: uploadedAt.getTime() },
    expectedOf(states, { state, document, organisationId }),
  );
  await inTransaction(database, async (queries) => {
    if ((await claimSending(queries, sendingOf(acting, "hand-in-signed"), uploadedAt)) !== null) return;
    const mediaType = findings.container === "pdf" ? "application/pdf" : "application/pkcs7-mime";
    await storeFile(queries, { sha256, mediaType, bytes, createdAt: uploadedAt });
    const id = await createCopy(queries, {
      documentId: document.id,
      organisationId,
      fileName: fileName.slice(-longestFileName),
      fileSha256: sha256,
      verdict: { findings, verdict },
      isAccepted: verdict.kind === "signed",
      uploadedAt,
      uploadedById: memberId,
    });
    const subject = { id, kind, organisationId, verdict: verdict.kind };
    await writeAudit(queries, { at: uploadedAt, accountId, workspaceId, act: "hand-in-signed", subject });
  });
  changes.publish(workspaceId);
  return verdict;
}

const longestFileName = 200;
/** Each file costs a process: enough for whoever collects the copies of a whole partnership. */
const handInTries = { tries: 60, withinMs: 10 * 60_000 };

/** The organisation's own document of the kind, or that of the whole partnership which it signs too. */
function findOwn(states: DocumentStates, kind: string, organisationId: string): DocumentState {
  const isOfAll = states.states.some((state) => state.kind.id === kind && state.organisationId === "");
  const state = requireDocument(states, kind, isOfAll ? "" : organisationId);
  if (!state.mustSign.includes(organisationId)) throw new Refusal("not-found");
  return state;
}

function requireSize(bytes: Uint8Array, most: number): void {
  if (bytes.length === 0) throw new Refusal("file-missing");
  if (bytes.length > most) throw new Refusal("file-too-large");
}

/** People may sign a document that was made again since: it is the one whose very file is inside. */
function documentMeant(
  made: readonly StoredDocument[],
  { content }: SignedFileFindings,
): StoredDocument | undefined {
  const seen = [content?.sha256, ...(content?.revisions ?? [])];
  return made.find(({ fileSha256 }) => seen.includes(fileSha256));
}

/** What a copy of a document is judged against, by the records of now. */
export function expectedOf(
  { states, signersOf, bodies }: DocumentStates,
  {
    state,
    document,
    organisationId,
  }: { readonly state: DocumentState; readonly document: StoredDocument; readonly organisationId: string },
): SignatureExpected {
  const nameOf = (id: string) =>
    bodies.find((body) => body.organisationId === id)?.organisation.shortName ?? "";
  const others = states
    .filter((other) => other !== state)
    .flatMap((other) =>
      other.made.map(({ fileSha256 }): [string, string] => [
        fileSha256,
        [other.kind.name.it, nameOf(other.organisationId)].filter(Boolean).join(", "),
      ]),
    );
  return {
    sha256: document.fileSha256,
    fileName: document.fileName,
    otherDocuments: new Map(others),
    signersOf: Object.fromEntries(state.mustSign.map((id) => [id, signersOf[id] ?? []])),
    organisationId,
    allowsHandwritten: state.attachment?.signature !== "digital",
  };
}
