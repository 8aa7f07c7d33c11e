import type { DocumentId } from "~/domain/partnership/documents/document-ids";
import type { StatementChange } from "~/domain/partnership/documents/statement";
import type { CopyVerdict } from "~/domain/partnership/judge-signed-copy";
import type { SheetOrganisation } from "./sheet-data";

/** The documents an organisation signs, and how far each is. */
export interface DocumentsData {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly organisationId: string;
  readonly organisation: Pick<SheetOrganisation, "id" | "name" | "shortName" | "mark" | "kind">;
  /** nothing is made or handed in while the stage is frozen */
  readonly isFrozen: boolean;
  readonly mayHandIn: boolean;
  /** looks at copies no program can judge */
  readonly mayConfirm: boolean;
  readonly mayEditRecord: boolean;
  readonly recordLacks: readonly RecordLack[];
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
  readonly lacksCommitments: boolean;
  readonly made: MadeView | null;
  readonly signed: SignedView | null;
  /** the latest copy, when it does not count as signed and came after any that does */
  readonly open: OpenCopyView | null;
}

/** What the record has not said, and documents leave blank. */
export type RecordLack = "withheld" | "signer" | "signer-tax-code" | "tax-code";

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

/** A signed document that no longer says what is written now, and what to do about it. */
export interface StaleView {
  readonly kind: DocumentId;
  readonly name: string;
  readonly isOfAll: boolean;
  readonly signedOn: string;
  readonly changes: readonly StatementChange[];
  /** the one of today waits to be signed already */
  readonly isMadeAgain: boolean;
  readonly mayMake: boolean;
}

export interface OpenCopyView {
  readonly copyId: string;
  readonly fileName: string;
  readonly handedInOn: string;
  readonly verdict: CopyVerdict;
  readonly mayDownload: boolean;
}
