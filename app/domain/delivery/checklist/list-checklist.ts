import type { Attachment, Call } from "~/domain/call/call-schema";
import { workingCalendar } from "~/domain/call/working-calendar";
import type { CalendarDay } from "~/domain/time/calendar-day";
import {
  type AttachmentState,
  type ChecklistRow,
  type DocumentProgress,
  takesUploads,
  type UploadedFile,
} from "./attachment-state";
import { isGoodSignature } from "./uploaded-signature";
import { type ChecklistBody, whoBrings } from "./who-brings";

export interface ChecklistFacts {
  readonly call: Call;
  readonly stageId: string;
  /** the lead first */
  readonly bodies: readonly ChecklistBody[];
  /** of every document of the partnership, each body that signs it */
  readonly documents: readonly (DocumentProgress & Of)[];
  /** the latest file of each */
  readonly uploads: readonly (UploadedFile & Of)[];
  /** in Rome */
  readonly termDay: CalendarDay;
  readonly today: CalendarDay;
}

interface Of {
  readonly attachmentId: string;
  readonly organisationId: string;
}

/** Every attachment of the stage with each body that has to bring it, in the order of the call and of the bodies. */
export function listChecklist(facts: ChecklistFacts): readonly ChecklistRow[] {
  const { call, stageId, termDay } = facts;
  const days = new Map(workingCalendar(call, termDay).map(({ id, to }) => [id, to]));
  return call.attachments
    .filter(({ stages }) => stages.includes(stageId))
    .flatMap((attachment) => {
      const need = needOf(attachment, facts);
      if (need === "none") return [];
      const dueOn = days.get(attachment.until ?? "") ?? termDay;
      return bringersOf(attachment, facts).map((organisationId) =>
        rowOf(attachment, { organisationId, dueOn, isOpen: need === "open", facts }),
      );
    });
}

/** Whether it is needed; `open`: of the two ways an association is shown nobody has taken one yet. */
function needOf({ onlyIf }: Attachment, facts: ChecklistFacts): "needed" | "open" | "none" {
  if (onlyIf === null || onlyIf === "delegate-signs") return "needed";
  const shown = associationShown(facts);
  if (shown === null) return "open";
  return shown === onlyIf ? "needed" : "none";
}

type Association = "association-constituted" | "association-to-be-constituted";

/** Which of the two is to be shown, by what was brought so far and by what the stage asks for at all. */
function associationShown(facts: ChecklistFacts): Association | null {
  if (isBegun("association-constituted", facts)) return "association-constituted";
  if (isBegun("association-to-be-constituted", facts)) return "association-to-be-constituted";
  if (attachmentsFor("association-constituted", facts).length === 0) return "association-to-be-constituted";
  return attachmentsFor("association-to-be-constituted", facts).length === 0
    ? "association-constituted"
    : null;
}

function attachmentsFor(association: Association, { call, stageId }: ChecklistFacts): readonly string[] {
  return call.attachments
    .filter(({ onlyIf, stages }) => onlyIf === association && stages.includes(stageId))
    .map(({ id }) => id);
}

/** Somebody has brought it, or signed it. */
function isBegun(association: Association, facts: ChecklistFacts): boolean {
  const ids = attachmentsFor(association, facts);
  return (
    facts.uploads.some(({ attachmentId }) => ids.includes(attachmentId)) ||
    facts.documents.some(
      ({ attachmentId, progress }) =>
        ids.includes(attachmentId) && (progress === "signed" || progress === "older"),
    )
  );
}

/** Who signs a document of the partnership, the document itself knows. */
function bringersOf(attachment: Attachment, { documents, bodies }: ChecklistFacts): readonly string[] {
  if (attachment.document === undefined) return whoBrings(attachment, bodies);
  return documents
    .filter(({ attachmentId }) => attachmentId === attachment.id)
    .map(({ organisationId }) => organisationId);
}

interface Around extends Pick<ChecklistRow, "organisationId" | "dueOn" | "isOpen"> {
  readonly facts: ChecklistFacts;
}

function rowOf(attachment: Attachment, { organisationId, dueOn, isOpen, facts }: Around): ChecklistRow {
  const state = stateOf(attachment, organisationId, facts);
  const isDone = isBrought(state);
  const isLate = !isDone && !isOpen && state.status !== "generated" && dueOn < facts.today;
  return { attachment, organisationId, dueOn, isOpen, state, isDone, isLate };
}

function stateOf(
  attachment: Attachment,
  organisationId: string,
  { documents, uploads }: ChecklistFacts,
): AttachmentState {
  const isOwn = (of: Of) => of.attachmentId === attachment.id && of.organisationId === organisationId;
  if (attachment.document !== undefined) {
    const { progress } = documents.find(isOwn) ?? { progress: "not-made" };
    return { status: "document", progress };
  }
  const upload = takesUploads(attachment) ? uploads.find(isOwn) : undefined;
  if (upload !== undefined) {
    const { version, fileName, signature } = upload;
    const isGood = isGoodSignature(attachment.signature, signature);
    return { status: "uploaded", version, fileName, signature, isGood };
  }
  return attachment.madeFrom === undefined
    ? { status: "missing" }
    : { status: "generated", from: attachment.madeFrom };
}

function isBrought(state: AttachmentState): boolean {
  switch (state.status) {
    case "uploaded":
      return state.isGood;
    case "document":
      return state.progress === "signed";
    case "generated":
    case "missing":
      return false;
  }
}
