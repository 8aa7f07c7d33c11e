import { listRecordQuestions } from "~/commands/list-record-questions.server";
import { requireCall } from "~/calls/index";
import { letterStates, type LetterStates } from "~/commands/read-documents.server";
import type { Member } from "~/database/members.server";
import type { PartnerRecord, RequestRecord } from "~/database/partnership.server";
import { listRuleOverrides } from "~/database/rule-overrides.server";
import { isStageFrozenNow } from "~/database/stage-freezes.server";
import type { Workspace } from "~/database/workspaces.server";
import { judgedPartOf } from "~/domain/eligibility/judged-call";
import type { Override } from "~/domain/eligibility/outcome";
import { actorMark, describeKind } from "~/domain/organisation/kinds";
import { formatSeat } from "~/domain/organisation/seat";
import type { PartnerSheet } from "~/domain/partnership/partner-sheet";
import { partnerStateOf } from "~/domain/partnership/partner-state";
import { isSheetComplete } from "~/domain/partnership/sheet-completeness";
import { isConfirmed, standingOf } from "~/domain/partnership/standing";
import { tieOf } from "~/domain/partnership/tie";
import { can } from "~/domain/rights/can";
import { formatDay } from "~/domain/wording/format-moment";
import type { Language } from "~/domain/wording/language";
import type {
  PartnershipData,
  PartnershipRights,
  PartnerView,
  RequestView,
} from "~/features/partnership/partnership-data";
import type { Services } from "~/services.server";
import { readPartnershipFacts, type RequestContext } from "./read-partnership-facts.server";
import { readRequestSignOffs } from "./read-request-sign-offs.server";
import { requireWorkspace } from "./read-shell.server";

/** The partnership as all its views show it. */
export async function readPartnership(
  context: RequestContext,
  member: Member,
  language: Language,
): Promise<PartnershipData> {
  const { services } = context;
  const { workspaceId } = member;
  const workspace = await requireWorkspace(services, workspaceId);
  const { facts, records, documents } = await readPartnershipFacts(context, workspace);
  const letters = letterStates(documents);
  const { bodies } = await readRequestSignOffs(context, workspace);
  const approved = new Set(
    bodies.filter(({ state }) => state.status === "valid").map(({ organisationId }) => organisationId),
  );
  const [overrides, questions, isFrozen, partners] = await Promise.all([
    readOverrides(services, workspace),
    listRecordQuestions(services.database, member),
    isStageFrozenNow(services.database, workspaceId),
    Promise.all(
      records.partners.map(async (partner) =>
        partnerView(partner, await services.live.readSheet(workspaceId, partner.organisationId), {
          language,
          letters,
          approved,
        }),
      ),
    ),
  ]);
  const now = services.clock.now();
  const rights = { ...rightsOf(member), answersForRecords: questions.length > 0 };
  return {
    workspaceId,
    workspaceTitle: workspace.title,
    partners,
    requests: records.requests.map((request) => requestView(request, { language, now })),
    rules: { call: judgedPartOf(requireCall(workspace.callId)), facts, overrides },
    rights: isFrozen ? { ...rights, mayDeclare: false, mayOverride: false } : rights,
    isFrozen,
  };
}

/** As the rules are judged with them: by rule. */
async function readOverrides(
  { database }: Pick<Services, "database">,
  { id: workspaceId, stageId }: Workspace,
): Promise<Readonly<Record<string, Override>>> {
  const overrides = await listRuleOverrides(database, { workspaceId, stageId });
  return Object.fromEntries(
    overrides.map(({ ruleId, reason, by, at }) => [ruleId, { reason, by, atMs: at.getTime() }]),
  );
}

function rightsOf(member: Member): Omit<PartnershipRights, "answersForRecords"> {
  const actor = { ...member, kind: "member" } as const;
  const workspace = { kind: "workspace", workspaceId: member.workspaceId } as const;
  return {
    mayInvite: can(actor, "member.invite", workspace),
    mayAnswerRequests: can(actor, "partnership.answer-request", workspace),
    mayDeclare: can(actor, "partnership.declare", workspace),
    mayOverride: can(actor, "partnership.override-rule", workspace),
    ownOrganisationId: member.organisationId,
  };
}

interface Around {
  readonly language: Language;
  readonly letters: LetterStates;
  /** the organisations whose approval still holds */
  readonly approved: ReadonlySet<string>;
}

function partnerView(
  partner: PartnerRecord,
  sheet: PartnerSheet,
  { language, letters, approved }: Around,
): PartnerView {
  const { organisationId, role, people, openInvitations, isAwaited, askedToJoin, organisation } = partner;
  const hasPeople = people > 0;
  const { name, shortName, kind, seatMunicipality, seatProvince } = organisation;
  const { name: kindName, family } = describeKind(kind);
  const standing = standingOf({
    isConfirmed: isConfirmed({ hasPeople, isAwaited, askedToJoin }),
    isSheetComplete: isSheetComplete(sheet, { role }),
    hasSignedLetter: letters.signed.has(organisationId),
    hasSignedOff: approved.has(organisationId),
  });
  return {
    id: organisationId,
    name,
    shortName,
    mark: actorMark({ kind, role }),
    family,
    kind: kindName[language],
    role,
    tie: tieOf({ kind, role }),
    seat: formatSeat({ municipality: seatMunicipality, province: seatProvince }),
    standing,
    state: partnerStateOf({
      standing,
      role,
      hasPeople,
      isInvited: openInvitations > 0,
      isSheetEmpty: isEmpty(sheet),
      isLetterStale: letters.stale.has(organisationId),
    }),
    commitments: sheet.commitments,
    needs: sheet.needs,
  };
}

function isEmpty({ texts, commitments, needs }: PartnerSheet): boolean {
  return commitments.length + needs.length === 0 && Object.values(texts).every((text) => text.trim() === "");
}

function requestView(
  { id, organisationName, organisationKind, message, createdAt }: RequestRecord,
  { language, now }: { readonly language: Language; readonly now: Date },
): RequestView {
  return {
    id,
    name: organisationName,
    mark: describeKind(organisationKind).family,
    kind: describeKind(organisationKind).name[language],
    message,
    askedOn: formatDay(language, createdAt, now),
  };
}
