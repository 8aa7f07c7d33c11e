import { writeAudit } from "~/database/audit.server";
import { holdAlone, inTransaction } from "~/database/transaction.server";
import {
  updateWorkspace,
  type Workspace,
  type WorkspaceEdit,
  workspaceFingerprint,
} from "~/database/workspaces.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "./require-right.server";
import { requireWorkspace } from "./require-workspace.server";

export interface SeenWorkspaceEdit extends WorkspaceEdit {
  /** fingerprint of what the form was filled in from */
  readonly seen: string;
}

/** Changes the title, the acronym and the term of the workspace. Nobody writes over what they have not seen. */
export async function editWorkspace(
  { database, clock, changes }: Pick<Services, "database" | "clock" | "changes">,
  acting: ActingMember,
  { seen, ...edit }: SeenWorkspaceEdit,
): Promise<Workspace> {
  const { workspaceId, accountId } = acting;
  requireRight(asActor(acting), "workspace.edit", { kind: "workspace", workspaceId });
  const workspace = await inTransaction(database, async (queries) => {
    await holdAlone(queries, `workspace:${workspaceId}`);
    const before = await requireWorkspace(queries, workspaceId);
    if (workspaceFingerprint(before) !== seen) throw new Refusal("record-changed");
    const subject = { title: edit.title, acronym: edit.acronym, closesAt: edit.closesAt.toISOString() };
    await writeAudit(queries, { at: clock.now(), accountId, workspaceId, act: "edit-workspace", subject });
    return updateWorkspace(queries, workspaceId, edit);
  });
  changes.publish(workspaceId);
  return workspace;
}
