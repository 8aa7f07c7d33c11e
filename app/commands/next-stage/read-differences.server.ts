import { requireCall } from "~/calls/index";
import { listPartners } from "~/database/partners.server";
import { findHandedInBefore } from "~/database/sealed-contents.server";
import { type DifferenceReason, listDifferenceReasons } from "~/database/stage-differences.server";
import type { Workspace } from "~/database/workspaces.server";
import { sectionDocumentName } from "~/document/workspace-document";
import { textSectionsOfStage } from "~/domain/call/stages";
import {
  findDifferences,
  type StageDifference,
  type StageVersion,
} from "~/domain/delivery/next-stage/find-differences";
import type { Services } from "~/services.server";
import { readStoredContents } from "../package/find-sealed-contents.server";

export interface ExplainedDifference {
  readonly difference: StageDifference;
  /** null: nobody has said why yet */
  readonly reason: DifferenceReason | null;
}

export interface StageDifferences {
  /** when the stage before was handed in */
  readonly sentAt: Date;
  readonly differences: readonly ExplainedDifference[];
}

/** What is not as it was handed in at the stage before, and why; null: there is no such stage. */
export async function readDifferences(
  services: Pick<Services, "database" | "live">,
  workspace: Workspace,
): Promise<StageDifferences | null> {
  const { database } = services;
  const stage = { workspaceId: workspace.id, stageId: workspace.stageId };
  const before = await findHandedInBefore(database, stage);
  if (before === null) return null;
  const [now, reasons] = await Promise.all([
    readStageVersion(services, workspace),
    listDifferenceReasons(database, stage),
  ]);
  const differences = findDifferences(readStoredContents(before).application, now);
  return {
    sentAt: before.sentAt,
    differences: differences.map((difference) => ({
      difference,
      reason: reasons.find(({ subject }) => subject === difference.subject) ?? null,
    })),
  };
}

async function readStageVersion(
  { database, live }: Pick<Services, "database" | "live">,
  { id, callId, stageId, title, acronym }: Workspace,
): Promise<StageVersion> {
  const call = requireCall(callId);
  const partners = await listPartners(database, id);
  await live.lookAtLog();
  const sections = textSectionsOfStage(call, stageId).map(async (section) => ({
    id: section.id,
    title: section.title[call.language],
    blocks: (await live.readText(id, sectionDocumentName(section.id))).blocks,
  }));
  return {
    ...{ title, acronym },
    organisations: partners.map(({ organisation, role }) => ({ name: organisation.name, role })),
    sections: await Promise.all(sections),
  };
}
