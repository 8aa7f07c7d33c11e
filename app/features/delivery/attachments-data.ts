import type { Attachment } from "~/domain/call/call-schema";
import type { AttachmentState } from "~/domain/delivery/checklist/attachment-state";
import type { UploadedSignature } from "~/domain/delivery/checklist/uploaded-signature";

/** What every body has to bring, and how far it is. */
export interface AttachmentsData {
  readonly workspace: { readonly id: string; readonly title: string };
  /** while the stage is frozen nothing is brought */
  readonly isFrozen: boolean;
  readonly shown: "own" | "all";
  readonly count: Pick<AttachmentsSummary, "done" | "of" | "late">;
  /** the largest file the call takes, also in words */
  readonly mostBytes: number;
  readonly most: string;
  readonly bodies: readonly AttachmentsOfBody[];
  readonly calendar: readonly CalendarStep[];
}

export interface AttachmentsOfBody {
  readonly organisationId: string;
  readonly name: string;
  readonly mayBring: boolean;
  /** something is left, and the reader may say so to its people */
  readonly mayRemind: boolean;
  readonly rows: readonly AttachmentRow[];
  /** files it brought that are not asked of it any more */
  readonly unexpected: readonly UnexpectedAttachment[];
}

/** A file that stays where it is, and is no part of the package. */
export interface UnexpectedAttachment {
  readonly attachmentId: string;
  readonly name: string;
  /** the latest first */
  readonly versions: readonly AttachmentVersion[];
}

export interface AttachmentRow {
  /** "T8/<organisation>" */
  readonly id: string;
  readonly attachmentId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly due: Due;
  readonly isLate: boolean;
  readonly isDone: boolean;
  readonly onlyIf: Attachment["onlyIf"];
  readonly isOpen: boolean;
  /** the call does not say so itself: we propose it */
  readonly isProposed: boolean;
  readonly signature: Attachment["signature"];
  readonly state: AttachmentState;
  /** where it is made or signed, under the address of the workspace; null: it is uploaded here */
  readonly madeAt: string | null;
  /** the latest first */
  readonly versions: readonly AttachmentVersion[];
}

export interface Due {
  readonly day: string;
  /** from today; negative: that many days ago */
  readonly daysLeft: number;
}

export interface AttachmentVersion {
  readonly id: string;
  readonly version: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: string;
  readonly at: string;
  readonly by: string;
  readonly signature: UploadedSignature;
  readonly signers: readonly string[];
  /** it may hold tax codes and papers of people: only some may have it */
  readonly mayDownload: boolean;
}

export interface CalendarStep {
  readonly id: string;
  readonly name: string;
  readonly day: string;
  readonly when: "past" | "today" | "to-come";
}

/** On the page of the delivery. */
export interface AttachmentsSummary {
  readonly done: number;
  readonly of: number;
  readonly late: number;
  readonly next: { readonly name: string; readonly body: string; readonly due: Due } | null;
}

/** What became of the last form that was sent. */
export type AttachmentAnswer =
  | {
      readonly kind: "brought";
      readonly row: string;
      readonly fileName: string;
      readonly isRenamed: boolean;
      readonly isSame: boolean;
    }
  | { readonly kind: "refused"; readonly row: string; readonly code: string }
  | { readonly kind: "reminded"; readonly organisationId: string; readonly people: number };
