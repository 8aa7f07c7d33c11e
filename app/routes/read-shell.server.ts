import { requireCall } from "~/calls/index";
import type { Member } from "~/database/members.server";
import { countWorkshops } from "~/database/workshop-counts.server";
import { findHandedInAt } from "~/database/submissions.server";
import { findWorkspace, type Workspace } from "~/database/workspaces.server";
import { parseSectionDocumentName } from "~/document/workspace-document";
import { findSection, requireStage, sectionsOfStage } from "~/domain/call/stages";
import { countLateDocuments } from "~/database/late-updates.server";
import { findOpenFreeze } from "~/database/stage-freezes.server";
import { can } from "~/domain/rights/can";
import { formatMoment } from "~/domain/wording/format-moment";
import { listSectionStates } from "~/database/sections.server";
import { checkRules } from "~/domain/eligibility/check-rules";
import { countOutcomes } from "~/domain/eligibility/count-outcomes";
import { findDistrict } from "~/domain/district/districts";
import type { Language } from "~/domain/wording/language";
import { notFound } from "~/errors.server";
import type { PresentPeople, ShellData } from "~/features/shell/shell-data";
import type { Presence, Services } from "~/services.server";
import { readPartnershipFacts, type RequestContext } from "./read-partnership-facts.server";

/** Throws the page of what is not there: a member's workspace may have been deleted a moment ago. */
export async function requireWorkspace(
  { database }: Pick<Services, "database">,
  id: string,
): Promise<Workspace> {
  const workspace = await findWorkspace(database, id);
  if (workspace === null) throw notFound();
  return workspace;
}

export async function readShell(
  context: RequestContext,
  member: Member,
  language: Language,
): Promise<ShellData> {
  const { services } = context;
  const workspace = await requireWorkspace(services, member.workspaceId);
  const call = requireCall(workspace.callId);
  const [states, presence, unmetRules, workshops, freeze, keptApart, handedInAt] = await Promise.all([
    listSectionStates(services.database, workspace.id),
    services.presence.state(workspace.id),
    countUnmetRules(context, workspace),
    countWorkshops(services.database, workspace.id),
    findOpenFreeze(services.database, workspace.id),
    countLateDocuments(services.database, member),
    findHandedInAt(services.database, { workspaceId: workspace.id, stageId: workspace.stageId }),
  ]);
  const now = services.clock.now();
  const texts = sectionsOfStage(call, workspace.stageId).filter(({ kind }) => kind === "text");
  return {
    language,
    now: now.toISOString(),
    workspace: {
      id: workspace.id,
      title: workspace.title,
      stageName: requireStage(call, workspace.stageId).name[language],
      districts: districtNames(workspace, language),
      isExample: workspace.isExample,
      closesAt: workspace.closesAt.toISOString(),
      handedInAt: handedInAt && handedInAt.toISOString(),
    },
    person: { memberId: member.memberId, name: member.name, organisation: member.organisation },
    present: presentPeople(workspace, presence, language),
    written: texts.filter(({ id }) => states.some((s) => s.sectionId === id && s.status === "written"))
      .length,
    sections: texts.length,
    unmetRules,
    workshops: workshops.all,
    frozen: freeze && {
      number: freeze.number,
      at: formatMoment(language, freeze.frozenAt, now),
      by: freeze.frozenBy,
      mayUnfreeze: can({ ...member, kind: "member" }, "stage.unfreeze", {
        kind: "workspace",
        workspaceId: workspace.id,
      }),
    },
    rehearsalOfId: workspace.rehearsalOfId,
    keptApart,
  };
}

/** Judged as the browser judges them, by the same function. */
async function countUnmetRules(context: RequestContext, workspace: Workspace): Promise<number> {
  const { facts } = await readPartnershipFacts(context, workspace);
  return countOutcomes(checkRules(requireCall(workspace.callId), facts, {})).unmet;
}

/** Who has something of the workspace open, in the words of the reader. */
export function presentPeople(
  workspace: Pick<Workspace, "id" | "callId" | "stageId">,
  { at, people }: Presence,
  language: Language,
): PresentPeople {
  const call = requireCall(workspace.callId);
  return {
    workspaceId: workspace.id,
    at,
    people: people.map(({ documents, memberId, name, organisation, colour }) => {
      const sectionId = parseSectionDocumentName(documents[0] ?? "");
      const section = sectionId && findSection(call, workspace.stageId, sectionId);
      const open = section ? { sectionId: section.id, title: section.title[language] } : null;
      return { memberId, name, organisation, colour, at: open };
    }),
  };
}

/** "Distretto della coesione sociale Pinerolese", or the names of several. */
export function districtNames(workspace: Pick<Workspace, "districtIds">, language: Language): string {
  const names = workspace.districtIds.map((id) => findDistrict(id)?.name ?? id);
  const [one] = names;
  if (names.length === 1 && one)
    return language === "it" ? `Distretto della coesione sociale ${one}` : `${one} social-cohesion district`;
  return language === "it" ? `Distretti di ${names.join(", ")}` : `Districts of ${names.join(", ")}`;
}
