import { requireCall } from "~/calls/index";
import type { Member } from "~/database/members.server";
import { listPartners } from "~/database/partners.server";
import { isStageFrozenNow } from "~/database/stage-freezes.server";
import { sectionDocumentName } from "~/document/workspace-document";
import { criteriaOfSection, findSection } from "~/domain/call/stages";
import { can } from "~/domain/rights/can";
import type { Language } from "~/domain/wording/language";
import { notFound } from "~/errors.server";
import type { SectionPageData } from "~/features/proposal/section-data";
import type { Services } from "~/services.server";
import { readSections } from "./read-sections.server";
import { requireWorkspace } from "./read-shell.server";

interface Wanted {
  readonly sectionId: string;
  readonly language: Language;
}

/** Throws the page of what is not there for a section of another stage. */
export async function readSectionPage(
  services: Services,
  member: Member,
  { sectionId, language }: Wanted,
): Promise<SectionPageData> {
  const workspace = await requireWorkspace(services, member.workspaceId);
  const call = requireCall(workspace.callId);
  const section = findSection(call, workspace.stageId, sectionId);
  if (section?.kind !== "text") throw notFound();
  const outline = await readSections(services, workspace, language);
  const line = outline.find(({ id }) => id === sectionId);
  const { blocks } = await services.live.readText(workspace.id, sectionDocumentName(sectionId));
  const partners = await listPartners(services.database, workspace.id);
  const isFrozen = await isStageFrozenNow(services.database, workspace.id);
  const assignedTo = line?.assignedTo ?? [];
  const resource = { kind: "section", workspaceId: workspace.id, sectionId, assignedTo } as const;
  const actor = { ...member, kind: "member" } as const;
  return {
    language,
    workspaceId: workspace.id,
    accountId: member.accountId,
    section: {
      id: section.id,
      number: section.number,
      title: section.title[language],
      guidance: section.guidance[language],
      status: line?.status ?? null,
      limit: section.limit.max,
      limitIsDefault: section.limit.origin === "default",
      criteria: criteriaOfSection(call, section).map(({ id, name, points }) => ({
        id,
        name: name[language],
        points,
      })),
      assignedTo,
    },
    blocks,
    outline,
    partners: partners.map(({ organisation, role }) => ({
      id: organisation.id,
      shortName: organisation.shortName,
      role,
    })),
    isFrozen,
    rights: {
      write: !isFrozen && can(actor, "section.write", resource),
      setStatus: !isFrozen && can(actor, "section.set-status", resource),
      assign: !isFrozen && can(actor, "section.assign", resource),
    },
  };
}
