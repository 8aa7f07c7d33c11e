import { requireCall } from "~/calls/index";
import { listRecordQuestions } from "~/commands/list-record-questions.server";
import { listMembers, type Member } from "~/database/members.server";
import { listPartners } from "~/database/partners.server";
import { listDistrictMunicipalities } from "~/database/territory.server";
import { listRecentWriting } from "~/database/recent-writing.server";
import { countWorkshops } from "~/database/workshop-counts.server";
import type { Workspace } from "~/database/workspaces.server";
import { parseSectionDocumentName } from "~/document/workspace-document";
import { defaultsToConfirm } from "~/domain/call/defaults-to-confirm";
import { findSection } from "~/domain/call/stages";
import { workingCalendar } from "~/domain/call/working-calendar";
import type { NeedsContents } from "~/domain/needs/need";
import { needsInSight } from "~/domain/needs/needs-in-sight";
import { isInDistrictOn } from "~/domain/territory/district-municipality";
import { can } from "~/domain/rights/can";
import { personColour } from "~/domain/rights/members";
import { romeDay } from "~/domain/time/calendar-day";
import { formatDay, formatRelative } from "~/domain/wording/format-moment";
import type { Language } from "~/domain/wording/language";
import type { Milestone, NewsLine, OverviewData } from "~/features/overview/overview-data";
import type { Services } from "~/services.server";
import { readSections } from "./read-sections.server";
import { requireWorkspace } from "./read-shell.server";

export async function readOverview(
  services: Services,
  member: Member,
  language: Language,
): Promise<OverviewData> {
  const { database, clock } = services;
  const workspace = await requireWorkspace(services, member.workspaceId);
  const call = requireCall(workspace.callId);
  const now = clock.now();
  const partners = await listPartners(database, workspace.id);
  const shortNames = new Map(partners.map(({ organisation }) => [organisation.id, organisation.shortName]));
  const sections = await readSections(services, workspace, language);
  const actor = { kind: "member", ...member } as const;
  const resourceOf = ({ id, assignedTo }: Pick<(typeof sections)[number], "id" | "assignedTo">) =>
    ({ kind: "section", workspaceId: workspace.id, sectionId: id, assignedTo }) as const;
  return {
    language,
    now: now.toISOString(),
    workspaceId: workspace.id,
    title: workspace.title,
    callTitle: call.title.value,
    organisations: partners.length,
    closesAt: workspace.closesAt.toISOString(),
    canInvite: can(actor, "member.invite", { kind: "workspace", workspaceId: workspace.id }),
    canAssign: sections.some((section) => can(actor, "section.assign", resourceOf(section))),
    canCompose: can(actor, "territory.edit", { kind: "workspace", workspaceId: workspace.id }),
    municipalities: await countMunicipalities(services, workspace.id),
    needs: can(actor, "needs.read", { kind: "workspace", workspaceId: workspace.id })
      ? countNeeds(await services.live.readNeeds(workspace.id))
      : null,
    workshops: await countWorkshops(database, workspace.id),
    milestones: milestones(workspace, now, language),
    sections: sections
      .filter(({ kind }) => kind === "text")
      .map(({ id, number, title, status, characters, limit, assignedTo }) => ({
        id,
        number,
        title,
        status,
        characters,
        limit,
        isMine: can(actor, "section.write", resourceOf({ id, assignedTo })),
        writers: assignedTo.flatMap((id) => shortNames.get(id) ?? []),
      })),
    recordQuestions: (await listRecordQuestions(database, member)).filter(
      ({ sharing }) => sharing.status === "waiting",
    ).length,
    news: await readNews(services, workspace, member, language),
    defaultsToConfirm: defaultsToConfirm(call).length,
  };
}

async function countMunicipalities({ database, clock }: Services, workspaceId: string): Promise<number> {
  const today = romeDay(clock.now());
  const ofAllTimes = await listDistrictMunicipalities(database, workspaceId);
  return ofAllTimes.filter((one) => isInDistrictOn(one, today)).length;
}

/** As many as their own page shows: merged or split ones count where they went, those set aside do not. */
function countNeeds(contents: NeedsContents): NonNullable<OverviewData["needs"]> {
  const here = needsInSight(contents);
  const resources = here.filter(({ kind }) => kind === "resource").length;
  return { needs: here.length - resources, resources };
}

function milestones(workspace: Workspace, now: Date, language: Language): readonly Milestone[] {
  const today = romeDay(now);
  return workingCalendar(requireCall(workspace.callId), romeDay(workspace.closesAt)).map(
    ({ id, name, from }) => ({
      id,
      name: name[language],
      day: from,
      words: formatDay(language, new Date(`${from}T12:00:00Z`)),
      isPast: from <= today,
    }),
  );
}

const newsDays = 14;
const mostNews = 5;

async function readNews(
  { database, clock }: Pick<Services, "database" | "clock">,
  workspace: Workspace,
  member: Member,
  language: Language,
): Promise<readonly NewsLine[]> {
  const now = clock.now();
  const since = new Date(now.getTime() - newsDays * 24 * 60 * 60 * 1000);
  const members = await listMembers(database, workspace.id);
  const writing = await listRecentWriting(database, workspace.id, since);
  return writing
    .filter(({ memberId }) => memberId !== member.memberId)
    .flatMap(({ documentName, memberId, at }) => {
      const arrival = members.findIndex((known) => known.memberId === memberId);
      const person = members[arrival];
      const sectionId = parseSectionDocumentName(documentName);
      const section = sectionId && findSection(requireCall(workspace.callId), workspace.stageId, sectionId);
      if (!person || !section) return [];
      return {
        person: { name: person.name, organisation: person.organisation, colour: personColour(arrival) },
        section: { id: section.id, title: section.title[language] },
        when: formatRelative(language, now, at),
      };
    })
    .slice(0, mostNews);
}
