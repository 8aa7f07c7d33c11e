import { writeAudit } from "~/database/audit.server";
import { listMembers } from "~/database/members.server";
import { listPartners } from "~/database/partners.server";
import { replaceAssignments } from "~/database/sections.server";
import { holdAlone, inTransaction, type Queries } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { holdMembers } from "./hold-members.server";
import { asActor, requireRight } from "./require-right.server";
import { requireSection } from "./require-section.server";

/**
 * Says which organisations write a section beside the lead. The people of those that win or lose it are disconnected,
 * so that they come back with the right they have now.
 */
export async function assignSection(
  { database, clock, live, changes }: Pick<Services, "database" | "clock" | "live" | "changes">,
  acting: ActingMember,
  { sectionId, organisationIds }: { readonly sectionId: string; readonly organisationIds: readonly string[] },
): Promise<void> {
  const { workspaceId, accountId } = acting;
  const changed = await inTransaction(database, async (queries) => {
    await holdMembers(queries, workspaceId);
    await holdAlone(queries, `assignments:${workspaceId}/${sectionId}`);
    const section = await requireSection(queries, workspaceId, sectionId);
    requireRight(asActor(acting), "section.assign", section);
    const wanted = await requirePartners(queries, workspaceId, organisationIds);
    await replaceAssignments(queries, { workspaceId, sectionId }, wanted);
    const subject = { sectionId, organisationIds: wanted };
    await writeAudit(queries, { at: clock.now(), accountId, workspaceId, act: "assign-section", subject });
    return difference(section.assignedTo, wanted);
  });
  const members = await listMembers(database, workspaceId);
  for (const { memberId, organisationId } of members) {
    if (changed.has(organisationId)) live.disconnect({ memberId });
  }
  changes.publish(workspaceId);
}

/** Only partners are assigned: the lead writes everywhere, a supporter nowhere. */
async function requirePartners(
  queries: Queries,
  workspaceId: string,
  organisationIds: readonly string[],
): Promise<readonly string[]> {
  const partners = await listPartners(queries, workspaceId);
  const open = new Set(
    partners.filter(({ role }) => role === "partner").map(({ organisation }) => organisation.id),
  );
  const wanted = [...new Set(organisationIds)];
  if (!wanted.every((id) => open.has(id))) throw new Refusal("input-not-valid");
  return wanted;
}

function difference(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const gone = before.filter((id) => !after.includes(id));
  const come = after.filter((id) => !before.includes(id));
  return new Set([...gone, ...come]);
}
