import { writeAudit } from "~/database/audit.server";
import { setSectionState } from "~/database/sections.server";
import { inTransaction } from "~/database/transaction.server";
import type { SectionStatus } from "~/domain/call/section-status";
import type { ActingMember } from "~/domain/rights/actors";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "./require-right.server";
import { requireSection } from "./require-section.server";

/** Says how far a section is: in writing, to be read again, written. */
export async function setSectionStatus(
  { database, clock, changes }: Pick<Services, "database" | "clock" | "changes">,
  acting: ActingMember,
  { sectionId, status }: { readonly sectionId: string; readonly status: SectionStatus },
): Promise<void> {
  const { workspaceId, accountId, memberId } = acting;
  const changedAt = clock.now();
  await inTransaction(database, async (queries) => {
    const section = await requireSection(queries, workspaceId, sectionId);
    requireRight(asActor(acting), "section.set-status", section);
    await setSectionState(queries, workspaceId, { sectionId, status, changedById: memberId, changedAt });
    const subject = { sectionId, status };
    await writeAudit(queries, { at: changedAt, accountId, workspaceId, act: "set-section-status", subject });
  });
  changes.publish(workspaceId);
}
