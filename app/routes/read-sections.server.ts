import { requireCall } from "~/calls/index";
import { listAssignments, listSectionStates } from "~/database/sections.server";
import type { Workspace } from "~/database/workspaces.server";
import { sectionDocumentName } from "~/document/workspace-document";
import { type SectionStatus, standingOf } from "~/domain/call/section-status";
import { sectionsOfStage } from "~/domain/call/stages";
import { codePoints, countCharacters } from "~/domain/text/count-characters";
import type { Language } from "~/domain/wording/language";
import type { Services } from "~/services.server";

/** A section as lists show it. */
export interface SectionLine {
  readonly id: string;
  readonly number: number;
  readonly kind: "identity" | "text";
  readonly title: string;
  readonly status: SectionStatus | null;
  readonly characters: number;
  readonly limit: number;
  readonly assignedTo: readonly string[];
}

/** The sections of the stage with what is said of them and how much is written. */
export async function readSections(
  { database, live }: Pick<Services, "database" | "live">,
  workspace: Workspace,
  language: Language,
): Promise<readonly SectionLine[]> {
  const [states, assignments] = await Promise.all([
    listSectionStates(database, workspace.id),
    listAssignments(database, workspace.id),
  ]);
  const statusOf = new Map(states.map(({ sectionId, status }) => [sectionId, status]));
  const sections = sectionsOfStage(requireCall(workspace.callId), workspace.stageId);
  return Promise.all(
    sections.map(async ({ id, number, kind, title, limit }) => {
      const characters =
        kind === "identity" ? codePoints(factOf(workspace, id)) : await charactersOf(live, workspace.id, id);
      return {
        id,
        number,
        kind,
        title: title[language],
        status: kind === "identity" ? "written" : standingOf(statusOf.get(id) ?? "", characters),
        characters,
        limit: limit.max,
        assignedTo: assignments.flatMap(({ sectionId, organisationId }) =>
          sectionId === id ? [organisationId] : [],
        ),
      };
    }),
  );
}

async function charactersOf(live: Services["live"], workspaceId: string, sectionId: string): Promise<number> {
  const { blocks } = await live.readText(workspaceId, sectionDocumentName(sectionId));
  return countCharacters(blocks);
}

/** The short facts of a workspace that a call lists among its sections. */
function factOf(workspace: Workspace, sectionId: string): string {
  return sectionId === "acronym" ? workspace.acronym : workspace.title;
}
