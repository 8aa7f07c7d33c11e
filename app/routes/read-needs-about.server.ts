import { listIndicators } from "~/database/indicators.server";
import type { Member } from "~/database/members.server";
import { readCare } from "~/database/needs-settings.server";
import { isStageFrozenNow } from "~/database/stage-freezes.server";
import { can } from "~/domain/rights/can";
import type { Action } from "~/domain/rights/capabilities";
import type { NeedsAbout } from "~/features/needs/needs-data";
import type { Services } from "~/services.server";
import { requireWorkspace } from "./read-shell.server";

/** What the screen of the needs asks again for whenever something of the workspace changed. */
export async function readNeedsAbout(services: Services, member: Member): Promise<NeedsAbout> {
  const { database, territory } = services;
  const { workspaceId } = member;
  const [workspace, care, indicators, shapes, isFrozen] = await Promise.all([
    requireWorkspace(services, workspaceId),
    readCare(database, workspaceId),
    listIndicators(database, workspaceId),
    territory.shapes(workspaceId),
    isStageFrozenNow(database, workspaceId),
  ]);
  const may = (action: Extract<Action, `needs.${string}` | `territory.${string}`>) =>
    !isFrozen && can({ ...member, kind: "member" }, action, { kind: "workspace", workspaceId });
  return {
    workspaceId,
    workspaceTitle: workspace.title,
    accountId: member.accountId,
    canWrite: may("needs.write"),
    canEditTerritory: may("territory.edit"),
    canImportBoundaries: may("territory.import-boundaries"),
    canEditCare: may("needs.edit-care"),
    ...care,
    indicators,
    shapesVersion: shapes.version,
  };
}
