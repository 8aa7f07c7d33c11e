import { type AttachmentUpload, latestUploads } from "~/database/attachment-uploads.server";
import type { Workspace } from "~/database/workspaces.server";
import type { DocumentProgress } from "~/domain/delivery/checklist/attachment-state";
import { type ChecklistFacts, listChecklist } from "~/domain/delivery/checklist/list-checklist";
import { signatureOf } from "~/domain/delivery/checklist/uploaded-signature";
import type { ChecklistRow } from "~/domain/delivery/checklist/attachment-state";
import type { ChecklistBody } from "~/domain/delivery/checklist/who-brings";
import { describeKind } from "~/domain/organisation/kinds";
import { needsPerson } from "~/domain/partnership/judge-signed-copy";
import { romeDay } from "~/domain/time/calendar-day";
import { type DocumentState, type DocumentStates, findSigned, readVerdict } from "./read-documents.server";

interface Read {
  readonly documents: DocumentStates;
  /** all versions of the stage */
  readonly uploads: readonly AttachmentUpload[];
  readonly now: Date;
}

/** Which attachments are expected of whom and how far each is, by what was read. */
export function checklistOf(
  workspace: Workspace,
  { documents, uploads, now }: Read,
): readonly ChecklistRow[] {
  const facts: ChecklistFacts = {
    call: documents.call,
    stageId: workspace.stageId,
    bodies: documents.bodies.map(bodyOf),
    documents: documents.states.flatMap(progressOf),
    uploads: latestUploads(uploads).map((upload) => ({
      ...upload,
      signature: signatureOf(upload.findings),
    })),
    termDay: romeDay(workspace.closesAt),
    today: romeDay(now),
  };
  return listChecklist(facts);
}

function bodyOf({ organisationId, role, organisation }: DocumentStates["bodies"][number]): ChecklistBody {
  const { isManagingBody, family } = describeKind(organisation.kind);
  return {
    organisationId,
    role,
    isManagingBody,
    isThirdSector: family === "third-sector",
    hasDelegate: organisation.delegateName !== null,
  };
}

function progressOf(state: DocumentState): ChecklistFacts["documents"] {
  const { attachment } = state;
  if (attachment === null) return [];
  return state.mustSign.map((organisationId) => ({
    attachmentId: attachment.id,
    organisationId,
    progress: progressFor(state, organisationId),
  }));
}

function progressFor(state: DocumentState, organisationId: string): DocumentProgress["progress"] {
  const [latest] = state.made;
  if (latest === undefined) return "not-made";
  const signed = findSigned(state, organisationId);
  if (signed?.document.dataHash === state.dataHash) return "signed";
  const copy = latestCopyOf(state, organisationId);
  const verdict = copy && !copy.isAccepted ? readVerdict(copy.verdict) : null;
  if (verdict !== null) return needsPerson(verdict) ? "to-be-looked-at" : "refused";
  return signed === null ? "made" : "older";
}

function latestCopyOf({ made }: DocumentState, organisationId: string) {
  return made
    .flatMap(({ copies }) => copies)
    .filter((copy) => copy.organisationId === organisationId)
    .toSorted((a, b) => b.uploadedAt.getTime() - a.uploadedAt.getTime())[0];
}
