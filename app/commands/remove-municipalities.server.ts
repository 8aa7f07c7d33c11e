import { writeAudit } from "~/database/audit.server";
import { listDistrictMunicipalities, removeDistrictMunicipalities } from "~/database/territory.server";
import { holdAlone, inTransaction } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { DistrictMunicipality } from "~/domain/territory/district-municipality";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "./require-right.server";

/**
 * Takes municipalities out of the district as if they had never been in; one that left is given its last day instead.
 * Returns what was taken out, to put it back.
 */
export async function removeMunicipalities(
  { database, clock, changes }: Pick<Services, "database" | "clock" | "changes">,
  acting: ActingMember,
  codes: readonly string[],
): Promise<readonly DistrictMunicipality[]> {
  const { workspaceId, accountId } = acting;
  requireRight(asActor(acting), "territory.edit", { kind: "workspace", workspaceId });
  const removed = await inTransaction(database, async (queries) => {
    await holdAlone(queries, `district:${workspaceId}`);
    const inside = await listDistrictMunicipalities(queries, workspaceId);
    const going = inside.filter(({ code }) => codes.includes(code));
    const subject = { codes: going.map(({ code }) => code) };
    await removeDistrictMunicipalities(queries, workspaceId, subject.codes);
    await writeAudit(queries, {
      at: clock.now(),
      accountId,
      workspaceId,
      act: "remove-municipalities",
      subject,
    });
    return going;
  });
  changes.publish(workspaceId);
  return removed;
}
