import { createHash } from "node:crypto";
import * as Y from "yjs";
import { fileNameOf, printableOf } from "~/commands/make-partnership-document.server";
import {
  type DocumentState,
  type DocumentStates,
  hashOf,
  readDocumentStates,
} from "~/commands/read-documents.server";
import type { Database } from "~/database/client.server";
import { createCopy, createDocument, storeFile } from "~/database/partnership-documents.server";
import { inTransaction, type Queries } from "~/database/transaction.server";
import { type ReadSheet, readPartnerSheet } from "~/document/partner-sheet";
import { partnerDocumentName } from "~/document/workspace-document";
import type { DocumentFacts } from "~/domain/partnership/documents/document-facts";
import { heading, paragraph } from "~/domain/partnership/documents/letter";
import type { CopyVerdict } from "~/domain/partnership/judge-signed-copy";
import type { SignedFileFindings } from "~/domain/partnership/signed-file";
import { renderLetterPdf } from "~/export/letter-pdf.server";
import type { PdfRenderer } from "~/export/pdf-renderer";
import type { PrintableLetter } from "~/export/printable-letter";
import type { OrganisationKey, PersonKey } from "./cast";
import { people } from "./cast";
import { promisedLess, scan, signatures } from "./partnership-letters";

interface Partnership {
  readonly workspaceId: string;
  readonly organisationIds: ReadonlyMap<OrganisationKey, string>;
  readonly memberIds: ReadonlyMap<PersonKey, string>;
  readonly now: Date;
}

/** A document that was made in the example, and when and by whom a copy of it was signed. */
interface Made {
  readonly state: DocumentState;
  readonly picked: unknown;
  readonly fileName: string;
  readonly pdf: Uint8Array;
  readonly at: Date;
  readonly signers: readonly string[];
}

/** The letters of the example, made as the product makes them; the rendering is over before anything is stored. */
export async function seedLetters(database: Database, given: Partnership, renderer: PdfRenderer) {
  const live = {
    readSheet: (workspaceId: string, organisationId: string) =>
      readStored(database, workspaceId, organisationId),
  };
  const states = await readDocumentStates({ database, live }, given.workspaceId);
  const made: Made[] = [];
  for (const wanted of wantedDocuments(states, given)) made.push(await makeOne(wanted, states, renderer));
  const scanned = await render(scanOf(given.now), renderer);
  await inTransaction(database, async (queries) => {
    for (const one of made) await storeOne(queries, one, { given, scanned });
  });
}

const dayMs = 24 * 60 * 60 * 1000;

async function readStored(
  database: Database,
  workspaceId: string,
  organisationId: string,
): Promise<ReadSheet> {
  const { id: documentId } = await database.liveDocument.findUniqueOrThrow({
    where: { workspaceId_name: { workspaceId, name: partnerDocumentName(organisationId) } },
    select: { id: true },
  });
  const updates = await database.documentUpdate.findMany({
    where: { documentId },
    orderBy: { seq: "asc" },
    select: { bytes: true },
  });
  const doc = new Y.Doc({ gc: false });
  for (const { bytes } of updates) Y.applyUpdate(doc, bytes);
  return readPartnerSheet(doc);
}

type Wanted = Pick<Made, "state" | "picked" | "at" | "signers">;

function wantedDocuments({ states, facts }: DocumentStates, given: Partnership): readonly Wanted[] {
  const less = requireId(given, promisedLess.body);
  return signatures.flatMap(({ document, signedBy, daysAgo }) => {
    const ids = signedBy.map((key) => requireId(given, key));
    const at = new Date(given.now.getTime() - daysAgo * dayMs);
    return states
      .filter(({ kind }) => kind.id === document)
      .filter(({ organisationId }) => organisationId === "" || ids.includes(organisationId))
      .map((state) => {
        const isOlder = state.organisationId === less;
        const picked = isOlder ? state.kind.pick(withLess(facts, less), less) : state.picked;
        return { state, picked, at, signers: state.organisationId === "" ? ids : [state.organisationId] };
      });
  });
}

/** What the body had promised when it signed. */
function withLess(facts: DocumentFacts, organisationId: string): DocumentFacts {
  const { what, quantityThousandths } = promisedLess;
  return {
    ...facts,
    bodies: facts.bodies.map((body) => {
      if (body.organisationId !== organisationId) return body;
      const commitments = body.sheet.commitments.map((commitment) =>
        commitment.what === what ? { ...commitment, quantityThousandths } : commitment,
      );
      return { ...body, sheet: { ...body.sheet, commitments } };
    }),
  };
}

async function makeOne(wanted: Wanted, states: DocumentStates, renderer: PdfRenderer): Promise<Made> {
  const { state, picked, at } = wanted;
  const printed = { kind: state.kind, picked, dataHash: hashOf(picked) };
  const pdf = await render(printableOf(printed, states, at.toISOString()), renderer);
  return { ...wanted, pdf, fileName: fileNameOf(state, states) };
}

async function render(letter: PrintableLetter, renderer: PdfRenderer): Promise<Uint8Array> {
  const { bytes } = await renderLetterPdf(letter, { renderPdf: (job) => renderer.render(job) });
  return bytes;
}

function scanOf(now: Date): PrintableLetter {
  const { title, text } = scan;
  const letter = {
    title,
    sender: [title],
    addressee: [],
    facts: [],
    blocks: [heading(title), paragraph(text)],
    signatures: [],
  };
  return { language: "it", letter, foot: title, stateAt: now.toISOString() };
}

async function storeOne(
  queries: Queries,
  { state, picked, fileName, pdf, at, signers }: Made,
  { given, scanned }: { readonly given: Partnership; readonly scanned: Uint8Array },
): Promise<void> {
  const { workspaceId } = given;
  const memberId = requireMember(given);
  const documentId = await createDocument(queries, {
    workspaceId,
    organisationId: state.organisationId,
    kind: state.kind.id,
    dataHash: hashOf(picked),
    data: picked as object,
    fileName: `${fileName}.pdf`,
    fileSha256: await storePdf(queries, pdf, at),
    createdAt: at,
    createdById: memberId,
  });
  for (const organisationId of signers) {
    await createCopy(queries, {
      documentId,
      organisationId,
      fileName: `${fileName}-firmata.pdf`,
      fileSha256: await storePdf(queries, scanned, at),
      verdict: { findings, verdict, confirmed: { by: people.marta.name, at: at.toISOString() } },
      isAccepted: true,
      uploadedAt: at,
      uploadedById: memberId,
    });
  }
}

/** What is found in a paper signed by hand and scanned. */
const findings: SignedFileFindings = { container: "pdf", content: null, signers: [] };
const verdict: CopyVerdict = { kind: "handwritten" };

async function storePdf(queries: Queries, bytes: Uint8Array, createdAt: Date): Promise<string> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await storeFile(queries, { sha256, mediaType: "application/pdf", bytes, createdAt });
  return sha256;
}

function requireId({ organisationIds }: Partnership, key: OrganisationKey): string {
  const id = organisationIds.get(key);
  if (id === undefined) throw new Error(`Nothing was made for ${key}`);
  return id;
}

/** The lead's administrator hands in what comes on paper. */
function requireMember({ memberIds }: Partnership): string {
  const id = memberIds.get("marta");
  if (id === undefined) throw new Error("There is nobody of the lead");
  return id;
}
