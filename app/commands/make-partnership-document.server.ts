import { createHash } from "node:crypto";
import { writeAudit } from "~/database/audit.server";
import { createDocument, findDocumentOn, storeFile } from "~/database/partnership-documents.server";
import { holdAlone, inTransaction, type Queries } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import { plainName } from "~/export/file-names";
import { renderLetterPdf } from "~/export/letter-pdf.server";
import type { PrintableLetter } from "~/export/printable-letter";
import type { Services } from "~/services.server";
import { type DocumentState, type DocumentStates, readDocumentStates } from "./read-documents.server";
import { requireDocument } from "./require-document.server";
import { requirePartner } from "./require-partner.server";
import { asActor, requireRight } from "./require-right.server";

export interface DocumentToMake {
  readonly kind: string;
  /** empty: of the whole partnership */
  readonly organisationId: string;
}

/** Makes the PDF to sign from what is written now; the same data gives the document that was made before. */
export async function makePartnershipDocument(
  services: Pick<Services, "database" | "live" | "clock" | "changes" | "pdfRenderer">,
  acting: ActingMember,
  { kind, organisationId }: DocumentToMake,
): Promise<string> {
  const { database, clock, changes, pdfRenderer } = services;
  const { workspaceId, accountId, memberId } = acting;
  await requireMayMake(database, acting, organisationId);
  const states = await readDocumentStates(services, workspaceId);
  const state = requireDocument(states, kind, organisationId);
  const { dataHash } = state;
  const [first] = state.made;
  if (first?.dataHash === dataHash) return first.id;
  const createdAt = clock.now();
  const letter = printableOf(state, states, createdAt.toISOString());
  const { bytes } = await renderLetterPdf(letter, { renderPdf: (job) => pdfRenderer.render(job) });
  const fileSha256 = createHash("sha256").update(bytes).digest("hex");
  const id = await inTransaction(database, async (queries) => {
    // Two copies of one document would be signed by some on the one, by others on the other.
    await holdAlone(queries, `document:${workspaceId}/${kind}/${organisationId}`);
    const made = await findDocumentOn(queries, { workspaceId, organisationId, kind, dataHash });
    if (made !== null) return made;
    await storeFile(queries, { sha256: fileSha256, mediaType: "application/pdf", bytes, createdAt });
    const id = await createDocument(queries, {
      workspaceId,
      organisationId,
      kind,
      dataHash,
      data: state.picked as object,
      fileName: `${fileNameOf(state, states)}.pdf`,
      fileSha256,
      createdAt,
      createdById: memberId,
    });
    const subject = { id, kind, organisationId };
    await writeAudit(queries, { at: createdAt, accountId, workspaceId, act: "make-document", subject });
    return id;
  });
  changes.publish(workspaceId);
  return id;
}

/** The document as it is printed; the foot carries the mark of its data, so that a scan can be told by eye. */
export function printableOf(
  { kind, picked, dataHash }: Pick<DocumentState, "kind" | "picked" | "dataHash">,
  { facts, call }: Pick<DocumentStates, "facts" | "call">,
  stateAt: string,
): PrintableLetter {
  const letter = kind.write(picked);
  const project = facts.project.acronym || facts.project.title;
  const foot = `${kind.name[call.language]} · ${project} · dati ${dataHash.slice(0, 8)}`;
  return { language: call.language, letter, foot, stateAt };
}

/** Without its ending. */
export function fileNameOf(
  { kind, organisationId }: DocumentState,
  { bodies, call }: DocumentStates,
): string {
  const body = bodies.find((one) => one.organisationId === organisationId);
  return plainName([kind.name[call.language], body?.organisation.shortName ?? ""].join(" "));
}

async function requireMayMake(queries: Queries, acting: ActingMember, organisationId: string): Promise<void> {
  const { workspaceId } = acting;
  if (organisationId === "")
    requireRight(asActor(acting), "partnership.make-document", { kind: "workspace", workspaceId });
  else await requirePartner(queries, acting, "partner.make-document", organisationId);
}
