import { requireCall } from "~/calls/index";
import { listRuleOverrides } from "~/database/rule-overrides.server";
import type { Workspace } from "~/database/workspaces.server";
import { sectionDocumentName } from "~/document/workspace-document";
import { sectionsOfStage } from "~/domain/call/stages";
import { findObstacles } from "~/domain/delivery/find-obstacles";
import type { Obstacle } from "~/domain/delivery/obstacle";
import { checkRules } from "~/domain/eligibility/check-rules";
import { countCharacters } from "~/domain/text/count-characters";
import type { Services } from "~/services.server";
import { checklistOf } from "./read-checklist.server";
import { type ReadSignOffs, readSignOffs, statusesOf } from "./sign-off/read-sign-offs.server";
import { readDifferences } from "./next-stage/read-differences.server";
import { readPartnershipFacts, type ReadPartnershipFacts } from "./read-partnership-facts.server";

type ReadinessServices = Pick<Services, "database" | "live" | "clock">;

/** What stands in the way of the freeze, and the moment it was looked at by the clock of the server. */
export interface Readiness {
  readonly at: Date;
  readonly obstacles: readonly Obstacle[];
}

interface Known {
  readonly ownOrganisationId: string;
  /** how long the text of a live document is; without it the texts are read */
  readonly charactersOf?: (documentName: string) => number;
  /** of the same request; an act must not take what a page was shown, and reads them again */
  readonly read?: Promise<ReadPartnershipFacts>;
  /** likewise */
  readonly signOffs?: Promise<ReadSignOffs>;
}

/** Looks at the stage as it is now. */
export async function readReadiness(
  services: ReadinessServices,
  workspace: Workspace,
  { ownOrganisationId, charactersOf, read = readPartnershipFacts(services, workspace), ...known }: Known,
): Promise<Readiness> {
  const call = requireCall(workspace.callId);
  const [{ facts, documents, uploads }, signOffs, overrides, characters, differences] = await Promise.all([
    read,
    known.signOffs ?? readSignOffs(services, workspace, read.then(documentsOf)),
    listRuleOverrides(services.database, { workspaceId: workspace.id, stageId: workspace.stageId }),
    readLengths(workspace, charactersOf ?? readCharacters(services, workspace.id)),
    readDifferences(services, workspace),
  ]);
  const sections = facts.sections.map((section) => ({
    ...section,
    characters: characters[section.id] ?? section.characters,
  }));
  const taken = Object.fromEntries(
    overrides.map(({ ruleId, reason, by, at }) => [ruleId, { reason, by, atMs: at.getTime() }]),
  );
  const unexplained = differences?.differences.filter(({ reason }) => reason === null).length ?? 0;
  const judged = { ...facts, sections };
  const results = checkRules(call, judged, taken);
  const at = new Date(facts.submission.nowMs);
  const checklist = checklistOf(workspace, { documents, uploads, now: at });
  return {
    at,
    obstacles: findObstacles({
      ...{ call, facts: judged, results, characters, checklist, ownOrganisationId, unexplained },
      signOffs: statusesOf(signOffs),
    }),
  };
}

function documentsOf({ documents }: ReadPartnershipFacts) {
  return documents;
}

function readCharacters({ live }: Pick<Services, "live">, workspaceId: string) {
  return async (name: string) => countCharacters((await live.readText(workspaceId, name)).blocks);
}

async function readLengths(
  { callId, stageId, title, acronym }: Workspace,
  charactersOf: (documentName: string) => Promise<number> | number,
): Promise<Readonly<Record<string, number>>> {
  const facts: Readonly<Record<string, string>> = { title, acronym };
  const lengths = sectionsOfStage(requireCall(callId), stageId).map(async ({ id, kind }) => {
    const length =
      kind === "identity" ? Array.from(facts[id] ?? "").length : await charactersOf(sectionDocumentName(id));
    return [id, length] as const;
  });
  return Object.fromEntries(await Promise.all(lengths));
}
