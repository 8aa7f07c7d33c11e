import { requireCall } from "~/calls/index";
import { listAssignments } from "~/database/sections.server";
import type { Workspace } from "~/database/workspaces.server";
import { sectionDocumentName } from "~/document/workspace-document";
import { type NumberedSection, sectionsOfStage } from "~/domain/call/stages";
import { sectionLines } from "~/domain/delivery/sign-off/section-lines";
import type { SectionToSignOff, SignOffFacts } from "~/domain/delivery/sign-off/sign-off-facts";
import type { PartLine } from "~/domain/delivery/sign-off/sign-off-part";
import { foldText } from "~/domain/form/fold-text";
import type { Services } from "~/services.server";
import { type ReadDocumentFacts, readDocumentFacts } from "../read-document-facts.server";

/** Where texts come from: the live documents, or the log at a number of each. */
export interface TextServices extends Pick<Services, "database"> {
  readonly live: Pick<Services["live"], "readSheet" | "readText">;
}

export interface ReadSignOffFacts {
  readonly facts: SignOffFacts;
  /** a section is quarantined, and what is read of it is how it was before it broke */
  readonly isUnderRepair: boolean;
}

/** All that bodies may be asked to approve. */
export async function readSignOffFacts(
  services: TextServices,
  workspace: Workspace,
  documents: Promise<ReadDocumentFacts> = readDocumentFacts(services, workspace.id),
): Promise<ReadSignOffFacts> {
  const { callId, stageId } = workspace;
  const [{ facts, bodies }, assignments, texts] = await Promise.all([
    documents,
    listAssignments(services.database, workspace.id),
    Promise.all(
      sectionsOfStage(requireCall(callId), stageId).map((section) =>
        readSection(services, workspace, section),
      ),
    ),
  ]);
  return {
    facts: {
      ...facts,
      shortNames: Object.fromEntries(
        bodies.map(({ organisationId, organisation }) => [organisationId, organisation.shortName]),
      ),
      sections: texts.map(
        ({ section, lines }): SectionToSignOff => ({
          ...{ id: section.id, title: section.title, lines },
          folded: lines.map(({ text }) => foldText(text)),
          assignedTo: assignments.filter(({ sectionId }) => sectionId === section.id).map(organisationOf),
        }),
      ),
    },
    isUnderRepair: texts.some(({ isUnderRepair }) => isUnderRepair),
  };
}

function organisationOf({ organisationId }: { readonly organisationId: string }): string {
  return organisationId;
}

interface ReadSection {
  readonly section: NumberedSection;
  readonly lines: readonly PartLine[];
  readonly isUnderRepair: boolean;
}

async function readSection(
  { live }: TextServices,
  { id: workspaceId, title, acronym }: Workspace,
  section: NumberedSection,
): Promise<ReadSection> {
  const identity: Readonly<Record<string, string>> = { title, acronym };
  if (section.kind === "identity") {
    const text = identity[section.id] ?? "";
    const lines = text === "" ? [] : [{ id: "", about: null, text, look: "" }];
    return { section, lines, isUnderRepair: false };
  }
  const { blocks, underRepair } = await live.readText(workspaceId, sectionDocumentName(section.id));
  return { section, lines: sectionLines(blocks), isUnderRepair: underRepair === true };
}
