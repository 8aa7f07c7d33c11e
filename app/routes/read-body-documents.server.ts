import {
  type DocumentState,
  findSigned,
  readDocumentStates,
  readVerdict,
} from "~/commands/read-documents.server";
import type { DocumentBody } from "~/database/document-bodies.server";
import type { StoredCopy } from "~/database/partnership-documents.server";
import type { Member } from "~/database/members.server";
import { hasNobody } from "~/database/partners.server";
import { isStageFrozenNow } from "~/database/stage-freezes.server";
import type { BodyFacts } from "~/domain/partnership/documents/document-facts";
import { isPersonalTaxCode } from "~/domain/organisation/check-tax-code";
import { actorMark, describeKind } from "~/domain/organisation/kinds";
import { compareStatements, type StatementChange } from "~/domain/partnership/documents/statement";
import { can } from "~/domain/rights/can";
import { formatFullDay } from "~/domain/wording/format-moment";
import type { Language } from "~/domain/wording/language";
import { notFound } from "~/errors.server";
import type {
  DocumentsData,
  DocumentView,
  OpenCopyView,
  RecordLack,
  SignedView,
} from "~/features/partnership/documents-data";
import type { Services } from "~/services.server";
import { mayReadDocument } from "./may-read-document.server";

interface Around {
  readonly organisationId: string;
  readonly language: Language;
  readonly mayReadSigners: boolean;
  /** who asks */
  readonly member: Member;
}

/** The documents an organisation signs, as the person may see them. */
export async function readBodyDocuments(
  services: Services,
  member: Member,
  { organisationId, language }: { readonly organisationId: string; readonly language: Language },
): Promise<DocumentsData> {
  const { workspaceId } = member;
  const { states, facts, bodies, workspaceTitle, stageId } = await readDocumentStates(services, workspaceId);
  const body = facts.bodies.find((one) => one.organisationId === organisationId);
  const record = bodies.find((one) => one.organisationId === organisationId);
  if (body === undefined || record === undefined) throw notFound();
  const { kind } = record.organisation;
  const actor = { ...member, kind: "member" } as const;
  const workspace = { kind: "workspace", workspaceId } as const;
  const isFrozen = await isStageFrozenNow(services.database, workspaceId);
  const isWithoutPeople = await hasNobody(services.database, organisationId);
  const partner = {
    kind: "partner",
    ...{ workspaceId, organisationId, hasNobody: isWithoutPeople },
    isRecordShared: record.isRecordShared,
  } as const;
  const mayReadSigners = can(actor, "partner.read-signers", partner);
  const around = { organisationId, language, member, mayReadSigners };
  const mayMakeOwn = !isFrozen && can(actor, "partner.make-document", partner);
  const mayMakeOfAll = !isFrozen && can(actor, "partnership.make-document", workspace);
  return {
    workspaceId,
    workspaceTitle,
    organisationId,
    organisation: {
      id: organisationId,
      name: record.organisation.name,
      shortName: record.organisation.shortName,
      mark: actorMark({ kind, role: record.role }),
      kind: describeKind(kind).name[language],
    },
    isFrozen,
    mayHandIn: !isFrozen && can(actor, "partner.hand-in-signed", partner),
    mayConfirm: mayMakeOfAll,
    mayEditRecord: !isFrozen && can(actor, "partner.edit-record", partner),
    recordLacks: recordLacksOf(body, record),
    documents: states
      .filter(({ mustSign }) => mustSign.includes(organisationId))
      .map((state) => ({
        ...documentView(state, body, around),
        isAskedNow: state.attachment?.stages.includes(stageId) ?? false,
        mayMake: state.organisationId === "" ? mayMakeOfAll : mayMakeOwn,
      })),
  };
}

function documentView(
  state: DocumentState,
  body: BodyFacts,
  around: Around,
): Omit<DocumentView, "isAskedNow" | "mayMake"> {
  const { kind, attachment, made, dataHash } = state;
  const [latest] = made;
  const isOfAll = state.organisationId === "";
  return {
    kind: kind.id,
    name: kind.name[around.language],
    isOfAll,
    attachmentId: attachment?.id ?? null,
    lacksCommitments: lacksCommitments(state, body),
    made: latest
      ? {
          id: latest.id,
          fileName: latest.fileName,
          madeOn: formatFullDay(around.language, latest.createdAt),
          isCurrent: latest.dataHash === dataHash,
          mayDownload: mayReadDocument(around.member, state, latest),
        }
      : null,
    signed: signedView(state, around),
    open: openCopyView(state, around),
  };
}

function recordLacksOf(
  { signer, taxCode }: BodyFacts,
  { isRecordShared }: Pick<DocumentBody, "isRecordShared">,
): readonly RecordLack[] {
  if (!isRecordShared) return ["withheld", ...(taxCode === null ? ["tax-code" as const] : [])];
  return [
    ...(signer === null ? ["signer" as const] : []),
    ...(signer !== null && signer.taxCode === null ? ["signer-tax-code" as const] : []),
    ...(taxCode === null ? ["tax-code" as const] : []),
  ];
}

function lacksCommitments({ kind }: DocumentState, { sheet }: BodyFacts): boolean {
  const isLetter = kind.id === "letter-of-intent" || kind.id === "letter-of-support";
  return isLetter && sheet.commitments.length === 0;
}

function signedView(state: DocumentState, around: Around): SignedView | null {
  const found = findSigned(state, around.organisationId);
  if (found === null) return null;
  const { copy, document } = found;
  const verdict = readVerdict(copy.verdict);
  const isCurrent = document.dataHash === state.dataHash;
  const { kind, picked } = state;
  const changes = isCurrent ? [] : compareStatements(kind.state(document.data), kind.state(picked));
  return {
    copyId: copy.id,
    signedOn: formatFullDay(around.language, copy.uploadedAt),
    isCurrent,
    changes: around.mayReadSigners ? changes : changes.filter((change) => !isOfTaxCode(change)),
    isRenamed: verdict?.kind === "signed" && verdict.isRenamed,
    hasSinceExpired: verdict?.kind === "signed" && verdict.hasSinceExpired,
    confirmedBy: confirmedBy(copy),
    mayDownload: around.mayReadSigners,
  };
}

/** That the tax code of a person changed is for those who may know it. */
function isOfTaxCode({ before, after }: StatementChange): boolean {
  return isPersonalTaxCode(before) || isPersonalTaxCode(after);
}

function openCopyView(state: DocumentState, around: Around): OpenCopyView | null {
  const copies = state.made
    .flatMap(({ copies: own }) => own)
    .filter(({ organisationId }) => organisationId === around.organisationId);
  const latest = copies.toSorted((a, b) => b.uploadedAt.getTime() - a.uploadedAt.getTime())[0];
  const verdict = latest && readVerdict(latest.verdict);
  if (latest === undefined || latest.isAccepted || !verdict) return null;
  return {
    copyId: latest.id,
    fileName: latest.fileName,
    handedInOn: formatFullDay(around.language, latest.uploadedAt),
    verdict,
    mayDownload: around.mayReadSigners,
  };
}

function confirmedBy({ verdict }: StoredCopy): string | null {
  if (typeof verdict !== "object" || verdict === null || !("confirmed" in verdict)) return null;
  const { confirmed } = verdict;
  if (typeof confirmed !== "object" || confirmed === null || !("by" in confirmed)) return null;
  return typeof confirmed.by === "string" ? confirmed.by : null;
}
