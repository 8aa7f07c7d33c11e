import { requireCall } from "~/calls/index";
import { type Declaration, listDeclarations } from "~/database/declarations.server";
import type { Member } from "~/database/members.server";
import { findNotice, type StoredNotice } from "~/database/notice.server";
import { listPlaces } from "~/database/partner-places.server";
import { listPartners, type Partner } from "~/database/partners.server";
import { isStageFrozenNow } from "~/database/stage-freezes.server";
import { type Question, questionsForLead, questionsForPartner } from "~/domain/eligibility/questions";
import { describeKind, kindsOf } from "~/domain/organisation/kinds";
import { can } from "~/domain/rights/can";
import type { AskedQuestion, Candidate, ManagingBody, NoticeData } from "~/features/partnership/notice-data";
import type { Services } from "~/services.server";
import { requireWorkspace } from "./read-shell.server";

export async function readNotice(services: Services, member: Member): Promise<NoticeData> {
  const { database } = services;
  const { workspaceId, organisationId } = member;
  const [workspace, notice, partners, places, declarations, isFrozen] = await Promise.all([
    requireWorkspace(services, workspaceId),
    findNotice(database, workspaceId),
    listPartners(database, workspaceId),
    listPlaces(database, workspaceId),
    listDeclarations(database, workspaceId),
    isStageFrozenNow(database, workspaceId),
  ]);
  const call = requireCall(workspace.callId);
  const own = partners.find(({ organisation }) => organisation.id === organisationId);
  const asked = (questions: readonly Question[], by: string | null) =>
    questions.map((question) => withAnswer(question, by, declarations));
  const ofPartner = own ? { kind: own.organisation.kind, role: own.role } : null;
  return {
    workspaceId,
    workspaceTitle: workspace.title,
    notice: notice && typedNotice(notice),
    seen: notice?.changedAt.toISOString() ?? "",
    candidates: partners.filter(isThirdSector).map((partner) => candidate(partner, places)),
    bodies: partners.filter(isManagingBody).map((partner) => managingBody(partner, places)),
    ofLead: asked(questionsForLead(call, workspace.stageId), null),
    own: ofPartner ? asked(questionsForPartner(call, workspace.stageId, ofPartner), organisationId) : [],
    ownName: member.organisation,
    isFrozen,
    ...(isFrozen ? noRights : rightsOf(member)),
  };
}

const noRights = {
  canRecord: false,
  canDeclareForLead: false,
  canSetPlace: false,
  canDeclareForOwn: false,
};

function rightsOf(member: Member): typeof noRights {
  const { workspaceId, organisationId } = member;
  const actor = { ...member, kind: "member" } as const;
  const workspace = { kind: "workspace", workspaceId } as const;
  return {
    canRecord: can(actor, "partnership.record-notice", workspace),
    canDeclareForLead: can(actor, "partnership.declare", workspace),
    canSetPlace: can(actor, "partner.set-place", {
      kind: "partner",
      workspaceId,
      organisationId,
      hasNobody: false,
    }),
    canDeclareForOwn: can(actor, "partner.declare", {
      kind: "partner",
      workspaceId,
      organisationId,
      // Whoever asks acts for it.
      hasNobody: false,
    }),
  };
}

function withAnswer(
  question: Question,
  by: string | null,
  declarations: readonly Declaration[],
): AskedQuestion {
  const said = declarations.find(
    ({ ruleId, organisationId }) => ruleId === question.ruleId && organisationId === by,
  );
  return { question, said: said ? { isTrue: said.isTrue, count: said.count } : null };
}

function candidate({ organisation }: Partner, places: Awaited<ReturnType<typeof listPlaces>>): Candidate {
  const { id: organisationId, shortName: name } = organisation;
  const place = places.find((known) => known.organisationId === organisationId);
  return { organisationId, name, isChosen: place?.chosenByNotice === true };
}

function managingBody(
  { organisation }: Partner,
  places: Awaited<ReturnType<typeof listPlaces>>,
): ManagingBody {
  const { id: organisationId, shortName: name } = organisation;
  return {
    organisationId,
    name,
    body: places.find((place) => place.organisationId === organisationId)?.body ?? null,
  };
}

function isManagingBody({ organisation, role }: Partner): boolean {
  return role !== "supporter" && managingBodies.some((kind) => kind === organisation.kind);
}

const managingBodies = kindsOf("managing-body");

function isThirdSector({ organisation }: Partner): boolean {
  return describeKind(organisation.kind).family === "third-sector";
}

function typedNotice({ title, address, openedOn, closesOn, applications, criteria, outcome }: StoredNotice) {
  return {
    openedOn,
    closesOn,
    criteria,
    outcome,
    noticeTitle: title,
    noticeAddress: address,
    applications: applications?.toString() ?? "",
  };
}
