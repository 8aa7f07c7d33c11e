import type { Attachment } from "~/domain/call/call-schema";
import type { CalendarDay } from "~/domain/time/calendar-day";
import type { UploadedSignature } from "./uploaded-signature";

/** How far an attachment of one body is. */
export type AttachmentState =
  /** the product makes it, nobody brings it */
  | { readonly status: "generated"; readonly from: NonNullable<Attachment["madeFrom"]> }
  /** one of the documents of the partnership, by how far it is signed */
  | ({ readonly status: "document" } & DocumentProgress)
  | ({ readonly status: "uploaded"; readonly isGood: boolean } & UploadedFile)
  | { readonly status: "missing" };

export interface DocumentProgress {
  /** `signed` on the data of now; `older`: signed, but something it says has changed since */
  readonly progress: "signed" | "older" | "to-be-looked-at" | "refused" | "made" | "not-made";
}

export interface UploadedFile {
  /** counts the files brought, from 1 */
  readonly version: number;
  readonly fileName: string;
  readonly signature: UploadedSignature;
}

/** One attachment one body has to bring. */
export interface ChecklistRow {
  readonly attachment: Attachment;
  readonly organisationId: string;
  /** the last day it is in time */
  readonly dueOn: CalendarDay;
  /** nobody can say yet whether it is needed: an alternative may be brought instead */
  readonly isOpen: boolean;
  readonly state: AttachmentState;
  readonly isDone: boolean;
  readonly isLate: boolean;
}

/** Names a row from one look to the next. */
export function rowId({ attachment, organisationId }: Pick<ChecklistRow, "attachment" | "organisationId">) {
  return `${attachment.id}/${organisationId}`;
}

/** Somebody has to bring it: it is neither made by the product nor perhaps not needed at all. */
export function isAskedFor({ attachment, isOpen }: ChecklistRow): boolean {
  return !attachment.isGenerated && !isOpen;
}

/** That a file of one body for one attachment is asked for, by the rows of now: its reason may have gone. */
export function isExpectedUpload(
  rows: readonly ChecklistRow[],
  { attachmentId, organisationId }: { readonly attachmentId: string; readonly organisationId: string },
): boolean {
  return rows.some(
    (row) =>
      row.attachment.id === attachmentId &&
      row.organisationId === organisationId &&
      takesUploads(row.attachment),
  );
}

/** A file is uploaded for it, instead of being signed among the documents or made by the product. */
export function takesUploads({ document, madeFrom }: Attachment): boolean {
  // There is no budget in the product yet: whoever has one elsewhere brings it.
  return document === undefined && (madeFrom === undefined || madeFrom === "budget");
}
