import type { AttachmentUpload } from "~/database/attachment-uploads.server";
import type { DocumentBody } from "~/database/document-bodies.server";
import { listMembers, type Member } from "~/database/members.server";
import { findOpenFreeze } from "~/database/stage-freezes.server";
import type { Workspace } from "~/database/workspaces.server";
import { checklistOf } from "~/commands/read-checklist.server";
import type { Call } from "~/domain/call/call-schema";
import { workingCalendar } from "~/domain/call/working-calendar";
import {
  type ChecklistRow,
  isAskedFor,
  isExpectedUpload,
  rowId,
  takesUploads,
} from "~/domain/delivery/checklist/attachment-state";
import { countChecklist } from "~/domain/delivery/checklist/count-checklist";
import { signatureOf } from "~/domain/delivery/checklist/uploaded-signature";
import { can } from "~/domain/rights/can";
import { type CalendarDay, daysBetween, romeDay } from "~/domain/time/calendar-day";
import { formatDay, formatMoment } from "~/domain/wording/format-moment";
import { formatCount } from "~/domain/wording/format-number";
import type { Language } from "~/domain/wording/language";
import type {
  AttachmentRow,
  AttachmentsData,
  AttachmentsOfBody,
  AttachmentsSummary,
  AttachmentVersion,
  CalendarStep,
  Due,
} from "~/features/delivery/attachments-data";
import { readPartnershipFacts, type RequestContext } from "./read-partnership-facts.server";

interface Asked {
  readonly workspace: Workspace;
  readonly language: Language;
  /** null: not said; the lead looks after everybody, the others after themselves */
  readonly shown: "own" | "all" | null;
}

/** What every body has to bring, as the person may see it. */
export async function readAttachments(
  context: RequestContext,
  member: Member,
  { workspace, language, shown: asked }: Asked,
): Promise<AttachmentsData> {
  const { services } = context;
  const [{ documents, uploads }, freeze, people] = await Promise.all([
    readPartnershipFacts(context, workspace),
    findOpenFreeze(services.database, workspace.id),
    listMembers(services.database, workspace.id),
  ]);
  const now = services.clock.now();
  const rows = checklistOf(workspace, { documents, uploads, now });
  const shown = asked ?? (member.organisationRole === "lead" ? "all" : "own");
  const about: About = {
    member,
    language,
    now,
    uploads,
    people,
    isFrozen: freeze !== null,
    call: documents.call,
  };
  const bodies = documents.bodies
    .filter(({ organisationId }) => shown === "all" || organisationId === member.organisationId)
    .map((body) => bodyView(body, rows, about))
    .filter((body) => body.rows.length + body.unexpected.length > 0);
  const { done, of, late } = countChecklist(
    rows.filter(({ organisationId }) => bodies.some((body) => body.organisationId === organisationId)),
  );
  return {
    workspace: { id: workspace.id, title: workspace.title },
    isFrozen: about.isFrozen,
    shown,
    count: { done, of, late },
    mostBytes: documents.call.fileRules.maxBytes,
    most: inKilobytes(language, documents.call.fileRules.maxBytes),
    bodies,
    calendar: calendarView(documents.call, workspace, { language, now }),
  };
}

/** How many are there, and the next: to the lead of all bodies, to the others of their own. */
export async function readAttachmentsSummary(
  context: RequestContext,
  { organisationId: own, organisationRole }: Member,
  { workspace, language }: Omit<Asked, "shown">,
): Promise<AttachmentsSummary> {
  const { documents, uploads } = await readPartnershipFacts(context, workspace);
  const now = context.services.clock.now();
  const rows = checklistOf(workspace, { documents, uploads, now });
  const looksAfterAll = organisationRole === "lead";
  const { next, ...count } = countChecklist(
    rows.filter(({ organisationId }) => looksAfterAll || organisationId === own),
  );
  const body = documents.bodies.find(({ organisationId }) => organisationId === next?.organisationId);
  return {
    ...count,
    next: next && {
      name: next.attachment.name[language],
      body: body?.organisation.shortName ?? "",
      due: dueView(next.dueOn, { language, now }),
    },
  };
}

interface About {
  readonly member: Member;
  readonly language: Language;
  readonly now: Date;
  readonly uploads: readonly AttachmentUpload[];
  readonly people: readonly Member[];
  readonly isFrozen: boolean;
  readonly call: Call;
}

function bodyView(
  { organisationId, organisation }: DocumentBody,
  all: readonly ChecklistRow[],
  about: About,
): AttachmentsOfBody {
  const { workspaceId } = about.member;
  const actor = { ...about.member, kind: "member" } as const;
  const partner = { kind: "partner", workspaceId, organisationId, hasNobody: false } as const;
  const rows = all.filter((row) => row.organisationId === organisationId);
  const isSomethingLeft = rows.some((row) => isAskedFor(row) && !row.isDone);
  const isOwn = organisationId === about.member.organisationId;
  const mayDownload = can(actor, "partner.read-signers", partner);
  return {
    organisationId,
    name: organisation.shortName,
    mayBring: can(actor, "attachment.bring", partner),
    mayRemind:
      isSomethingLeft &&
      !isOwn &&
      !about.isFrozen &&
      can(actor, "attachment.remind", { kind: "workspace", workspaceId }),
    rows: rows.map((row) => rowView(row, about, mayDownload)),
    unexpected: unexpectedOf(organisationId, { rows, about, mayDownload }),
  };
}

interface Looking {
  readonly rows: readonly ChecklistRow[];
  readonly about: About;
  readonly mayDownload: boolean;
}

function unexpectedOf(
  organisationId: string,
  { rows, about, mayDownload }: Looking,
): AttachmentsOfBody["unexpected"] {
  const own = about.uploads.filter(
    (upload) => upload.organisationId === organisationId && !isExpectedUpload(rows, upload),
  );
  return about.call.attachments
    .map(({ id, name }) => ({
      attachmentId: id,
      name: name[about.language],
      versions: own
        .filter(({ attachmentId }) => attachmentId === id)
        .map((upload) => versionView(upload, about, mayDownload)),
    }))
    .filter(({ versions }) => versions.length > 0);
}

function rowView(row: ChecklistRow, about: About, mayDownload: boolean): AttachmentRow {
  const { attachment, organisationId, dueOn, isLate, isDone, isOpen, state } = row;
  const isOwn = (upload: AttachmentUpload) =>
    upload.attachmentId === attachment.id && upload.organisationId === organisationId;
  return {
    ...{ id: rowId(row), attachmentId: attachment.id, organisationId },
    ...{ isLate, isDone, isOpen, state, onlyIf: attachment.onlyIf, signature: attachment.signature },
    name: attachment.name[about.language],
    due: dueView(dueOn, about),
    isProposed: attachment.origin === "default",
    madeAt: madeAt(row),
    versions: about.uploads.filter(isOwn).map((upload) => versionView(upload, about, mayDownload)),
  };
}

function madeAt({ attachment, organisationId }: ChecklistRow): string | null {
  if (attachment.document !== undefined)
    return `/partenariato/${organisationId}/documenti#${attachment.document}`;
  if (takesUploads(attachment)) return null;
  return attachment.madeFrom === "workshops" ? "/laboratori" : "/consegna";
}

function versionView(upload: AttachmentUpload, about: About, mayDownload: boolean): AttachmentVersion {
  const { id, version, fileName, fileSha256, size, findings, uploadedAt, uploadedById } = upload;
  const { language, now, people } = about;
  return {
    ...{ id, version, fileName, sha256: fileSha256, mayDownload },
    size: inKilobytes(language, size),
    at: formatMoment(language, uploadedAt, now),
    by: people.find(({ memberId }) => memberId === uploadedById)?.name ?? "",
    signature: signatureOf(findings),
    signers: mayDownload ? (findings?.signers ?? []).map(({ name }) => name).filter(Boolean) : [],
  };
}

interface Reading {
  readonly language: Language;
  readonly now: Date;
}

function dueView(dueOn: CalendarDay, { language, now }: Reading): Due {
  return { day: dayInWords(dueOn, { language, now }), daysLeft: daysBetween(romeDay(now), dueOn) };
}

/** The steps in the order of their days, and among them today, when it is the day of none. */
function calendarView(call: Call, { closesAt }: Workspace, reading: Reading): readonly CalendarStep[] {
  const today = romeDay(reading.now);
  const steps = workingCalendar(call, romeDay(closesAt)).map(({ id, name, from, to }) => ({
    id,
    name: name[reading.language],
    day: dayInWords(from, reading),
    when: to < today ? ("past" as const) : from > today ? ("to-come" as const) : ("today" as const),
  }));
  if (steps.some(({ when }) => when === "today")) return steps;
  const now = { id: "now", name: "", day: dayInWords(today, reading), when: "today" as const };
  const past = steps.filter(({ when }) => when === "past");
  return [...past, now, ...steps.slice(past.length)];
}

/** At noon: the same day in Rome, whatever the season. */
function dayInWords(day: CalendarDay, { language, now }: Reading): string {
  return formatDay(language, new Date(`${day}T12:00:00Z`), now);
}

/** Rounded up: a file one octet over a limit is over it. */
function inKilobytes(language: Language, octets: number): string {
  return `${formatCount(language, Math.ceil(octets / 1000))} kB`;
}
