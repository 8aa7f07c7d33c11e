import { writeAudit } from "~/database/audit.server";
import { readCare, writeCare } from "~/database/needs-settings.server";
import { holdAlone, inTransaction } from "~/database/transaction.server";
import type { Care } from "~/domain/needs/care";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { coarsenNeeds } from "./coarsen-needs.server";
import { asActor, requireRight } from "./require-right.server";

type CareSettings = Omit<Care, "categories">;

export interface CareEdit extends CareSettings {
  /** as the form had it */
  readonly seen: CareSettings;
}

/**
 * Says how fine places are kept and shown; over what somebody else said meanwhile nothing is written. Places that are
 * finer than the new grid are put onto it; returns of how many needs.
 */
export async function editCare(
  services: Pick<Services, "database" | "live" | "clock" | "changes">,
  acting: ActingMember,
  { seen, gridMetres, fewestPeople }: CareEdit,
): Promise<number> {
  const { database, clock, changes } = services;
  const { workspaceId, accountId } = acting;
  requireRight(asActor(acting), "needs.edit-care", { kind: "workspace", workspaceId });
  await inTransaction(database, async (queries) => {
    await holdAlone(queries, `need-care:${workspaceId}`);
    const now = await readCare(queries, workspaceId);
    const isAsSeen = now.gridMetres === seen.gridMetres && now.fewestPeople === seen.fewestPeople;
    if (!isAsSeen) throw new Refusal("care-changed");
    await writeCare(queries, workspaceId, { gridMetres, fewestPeople });
    const subject = { gridMetres: String(gridMetres), fewestPeople: String(fewestPeople) };
    await writeAudit(queries, { at: clock.now(), accountId, workspaceId, act: "edit-care", subject });
  });
  changes.publish(workspaceId);
  return gridMetres > seen.gridMetres ? coarsenNeeds(services, acting) : 0;
}
