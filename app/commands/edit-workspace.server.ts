import { writeAudit } from "~/database/audit.server";
import { inTransaction } from "~/database/transaction.server";
import { updateWorkspace, type Workspace, type WorkspaceEdit } from "~/database/workspaces.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "./require-right.server";

/** Changes the title, the acronym and the term of the workspace. */
export async function editWorkspace(
  { database, clock, changes }: Pick<Services, "database" | "clock" | "changes">,
  acting: ActingMember,
  edit: WorkspaceEdit,
): Promise<Workspace> {
  const { workspaceId, accountId } = acting;
  requireRight(asActor(acting), "workspace.edit", { kind: "workspace", workspaceId });
  const workspace = await inTransaction(database, async (queries) => {
    const subject = { title: edit.title, acronym: edit.acronym, closesAt: edit.closesAt.toISOString() };
    await writeAudit(queries, { at: clock.now(), accountId, workspaceId, act: "edit-workspace", subject });
    return updateWorkspace(queries, workspaceId, edit);
  });
  changes.publish(workspaceId);
  return workspace;
}
