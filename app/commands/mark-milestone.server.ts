import { writeAudit } from "~/database/audit.server";
import { createMilestone } from "~/database/milestones.server";
import { claimSending, keepMade } from "~/database/sendings.server";
import { inTransaction, type Queries } from "~/database/transaction.server";
import { sectionDocumentName } from "~/document/workspace-document";
import { parseMilestoneName } from "~/domain/history/milestone";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "./require-right.server";
import { sendingOf } from "./sending-of.server";
import { requireSection } from "./require-section.server";

export interface MilestoneToMark {
  readonly name: string;
  /** null: the whole workspace */
  readonly sectionId: string | null;
}

/** Gives a name to the version of now, of a section or of the whole workspace; returns the milestone's id. */
export async function markMilestone(
  { database, clock, changes }: Pick<Services, "database" | "clock" | "changes">,
  acting: ActingMember,
  { name: givenName, sectionId }: MilestoneToMark,
): Promise<string> {
  const { workspaceId, accountId, memberId } = acting;
  const createdAt = clock.now();
  const sending = sendingOf(acting, "mark-milestone");
  const id = await inTransaction(database, async (queries) => {
    await requireMayMark(queries, acting, sectionId);
    const before = await claimSending(queries, sending, createdAt);
    if (before !== null) return before.made;
    const name = parseMilestoneName(givenName);
    if (name === null) throw new Refusal("input-not-valid");
    const scope = sectionId === null ? "workspace" : "document";
    const documentName = sectionId === null ? null : sectionDocumentName(sectionId);
    const milestone = { workspaceId, scope, name, createdById: memberId, createdAt } as const;
    const id = await createMilestone(queries, milestone, documentName);
    const subject = { id, name, ...(sectionId !== null && { sectionId }) };
    await writeAudit(queries, { at: createdAt, accountId, workspaceId, act: "mark-milestone", subject });
    await keepMade(queries, sending, id);
    return id;
  });
  changes.publish(workspaceId);
  return id;
}

async function requireMayMark(
  queries: Queries,
  acting: ActingMember,
  sectionId: string | null,
): Promise<void> {
  const { workspaceId } = acting;
  const actor = asActor(acting);
  if (sectionId === null) requireRight(actor, "workspace.mark-milestone", { kind: "workspace", workspaceId });
  else requireRight(actor, "section.mark-milestone", await requireSection(queries, workspaceId, sectionId));
}
