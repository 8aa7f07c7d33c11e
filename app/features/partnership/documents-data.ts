import type { DocumentId } from "~/domain/partnership/documents/document-ids";
import type { StatementChange } from "~/domain/partnership/documents/statement";
import type { CopyVerdict } from "~/domain/partnership/judge-signed-copy";

/** The documents an organisation signs, and how far each is. */
export interface DocumentsData {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly organisationId: string;
  /** how it is called at the table */
  readonly organisation: string;
  readonly mayHandIn: boolean;
  /** looks at copies no program can judge */
  readonly mayConfirm: boolean;
  readonly documents: readonly DocumentView[];
}

export interface DocumentView {
  readonly kind: DocumentId;
  readonly name: string;
  /** of the whole partnership: everybody signs the same file */
  readonly isOfAll: boolean;
  /** the attachment of the call it is; null: the call does not ask for it */
  readonly attachmentId: string | null;
  /** the stage of now asks for it */
  readonly isAskedNow: boolean;
  readonly mayMake: boolean;
  readonly lacks: readonly DocumentLack[];
  readonly made: MadeView | null;
  readonly signed: SignedView | null;
  /** the latest copy, when it does not count as signed and came after any that does */
  readonly open: OpenCopyView | null;
}

/** What the record or the sheet has not said, and the document leaves blank. */
export type DocumentLack = "signer" | "signer-tax-code" | "tax-code" | "commitments";

export interface MadeView {
  readonly id: string;
  readonly fileName: string;
  readonly madeOn: string;
  /** it says what is written now */
  readonly isCurrent: boolean;
  /** it names tax codes of people: only some may download it */
  readonly mayDownload: boolean;
}

export interface SignedView {
  readonly copyId: string;
  readonly signedOn: string;
  readonly isCurrent: boolean;
  /** since then, in words */
  readonly changes: readonly StatementChange[];
  readonly isRenamed: boolean;
  readonly hasSinceExpired: boolean;
  /** who looked at it, when no program could judge it */
  readonly confirmedBy: string | null;
  readonly mayDownload: boolean;
}

export interface OpenCopyView {
  readonly copyId: string;
  readonly fileName: string;
  readonly handedInOn: string;
  readonly verdict: CopyVerdict;
  readonly mayDownload: boolean;
}
