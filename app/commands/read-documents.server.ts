import { createHash } from "node:crypto";
import { listDocuments, type StoredCopy, type StoredDocument } from "~/database/partnership-documents.server";
import type { Attachment } from "~/domain/call/call-schema";
import type { AttachmentFacts } from "~/domain/eligibility/partnership-facts";
import type { DocumentId } from "~/domain/partnership/documents/document-ids";
import type { DocumentKind } from "~/domain/partnership/documents/document-kind";
import { documentKinds } from "~/domain/partnership/documents/documents";
import { type CopyVerdict, copyVerdictSchema } from "~/domain/partnership/judge-signed-copy";
import type { OrganisationRole } from "~/domain/rights/roles";
import { type FactServices, type ReadDocumentFacts, readDocumentFacts } from "./read-document-facts.server";

/** One document of one organisation, or of all: as it would be made now, and as it was made and signed. */
export interface DocumentState {
  readonly kind: DocumentKind;
  /** empty: of the whole partnership */
  readonly organisationId: string;
  readonly attachment: Attachment | null;
  /** what it would say if it were made now */
  readonly picked: unknown;
  readonly dataHash: string;
  /** those on the data of now first, then the latest */
  readonly made: readonly StoredDocument[];
  /** who has to sign it */
  readonly mustSign: readonly string[];
}

export interface DocumentStates extends ReadDocumentFacts {
  readonly states: readonly DocumentState[];
}

/** All documents of a partnership. */
export async function readDocumentStates(
  services: FactServices,
  workspaceId: string,
): Promise<DocumentStates> {
  const [read, stored] = await Promise.all([
    readDocumentFacts(services, workspaceId),
    listDocuments(services.database, workspaceId),
  ]);
  const states = documentKinds.flatMap((kind) => {
    const signing = read.facts.bodies.filter((body) => kind.isSignedBy(body));
    const ids = signing.map(({ organisationId }) => organisationId);
    if (kind.scope === "partnership") return [stateOf(kind, "", { ids, read, stored })];
    return ids.map((id) => stateOf(kind, id, { ids: [id], read, stored }));
  });
  return { ...read, states };
}

interface Around {
  readonly ids: readonly string[];
  readonly read: ReadDocumentFacts;
  readonly stored: readonly StoredDocument[];
}

function stateOf(kind: DocumentKind, organisationId: string, { ids, read, stored }: Around): DocumentState {
  const picked = kind.pick(read.facts, organisationId);
  const dataHash = hashOf(picked);
  const made = stored.filter((one) => one.kind === kind.id && one.organisationId === organisationId);
  return {
    kind,
    organisationId,
    attachment: read.call.attachments.find(({ document }) => document === kind.id) ?? null,
    picked,
    dataHash,
    made: made.toSorted((a, b) => Number(b.dataHash === dataHash) - Number(a.dataHash === dataHash)),
    mustSign: ids,
  };
}

/** What an organisation picks comes in the same order every time, so equal values are equal texts. */
export function hashOf(picked: unknown): string {
  return createHash("sha256").update(JSON.stringify(picked)).digest("hex");
}

export interface CopyOf {
  readonly copy: StoredCopy;
  readonly document: StoredDocument;
}

/** The latest copy that counts as signed by the organisation; one on the data of now before any other. */
export function findSigned(state: DocumentState, organisationId: string): CopyOf | null {
  const copies = state.made.flatMap((document) =>
    document.copies
      .filter((copy) => copy.isAccepted && holdsGoodFor(copy).includes(organisationId))
      .map((copy) => ({ copy, document })),
  );
  return copies[0] ?? null;
}

/** Whom a copy signs for: one file may carry the signatures of several. */
function holdsGoodFor({ organisationId, verdict }: StoredCopy): readonly string[] {
  const read = readVerdict(verdict);
  return read?.kind === "signed" ? read.organisationIds : [organisationId];
}

/** Null for what was stored by a program that knew other verdicts. */
export function readVerdict(stored: unknown): CopyVerdict | null {
  if (typeof stored !== "object" || stored === null || !("verdict" in stored)) return null;
  return copyVerdictSchema.safeParse(stored.verdict).data ?? null;
}

/** The attachments of the call that are documents of the partnership, as its rules know them. */
export function attachmentFacts({ states, call }: DocumentStates): readonly AttachmentFacts[] {
  return call.attachments.flatMap(({ id, document }) => {
    const own = states.filter(({ kind }) => kind.id === document);
    if (own.length === 0) return [];
    const signedBy = own.flatMap((state) =>
      state.mustSign.filter(
        (organisationId) => findSigned(state, organisationId)?.document.dataHash === state.dataHash,
      ),
    );
    return [{ id, mustSign: own.flatMap(({ mustSign }) => mustSign), signedBy }];
  });
}

export interface LetterStates {
  /** the organisations whose letter is signed, also when its data changed since */
  readonly signed: ReadonlySet<string>;
  /** those whose data changed since */
  readonly stale: ReadonlySet<string>;
}

/** The lead writes no letter to itself: for it the commitment to constitute the association counts. */
export function letterStates({ states, facts }: DocumentStates): LetterStates {
  const signed = facts.bodies.flatMap(({ organisationId, role }) => {
    const state = states.find(
      ({ kind, mustSign }) => kind.id === letterOf[role] && mustSign.includes(organisationId),
    );
    const found = state && findSigned(state, organisationId);
    return state && found ? [{ organisationId, isStale: found.document.dataHash !== state.dataHash }] : [];
  });
  return {
    signed: new Set(signed.map(({ organisationId }) => organisationId)),
    stale: new Set(signed.filter(({ isStale }) => isStale).map(({ organisationId }) => organisationId)),
  };
}

const letterOf = {
  lead: "association-commitment",
  partner: "letter-of-intent",
  supporter: "letter-of-support",
} as const satisfies Record<OrganisationRole, DocumentId>;
