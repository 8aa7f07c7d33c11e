import { readArchivedRows } from "~/database/archive-rows.server";
import { writeAudit } from "~/database/audit.server";
import { deleteUnnamedFiles, deleteWorkspace } from "~/database/rehearsals.server";
import { inLongTransaction, type Queries } from "~/database/transaction.server";
import { requireKeptModel } from "~/domain/archive/archived-models";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { holdMembers } from "../hold-members.server";
import { asActor, requireRight } from "../require-right.server";
import { requireWorkspace } from "../require-workspace.server";

/** Throws a rehearsal away with everything in it; whoever has it open is let go. Returns the id of the workspace it was of. */
export async function endRehearsal(
  services: Pick<Services, "database" | "clock">,
  acting: ActingMember,
): Promise<string> {
  const { workspaceId, accountId } = acting;
  requireRight(asActor(acting), "rehearsal.end", { kind: "workspace", workspaceId });
  return inLongTransaction(services.database, async (queries) => {
    await holdMembers(queries, workspaceId);
    const { rehearsalOfId: of } = await requireWorkspace(queries, workspaceId);
    // Nothing but a rehearsal is ever thrown away.
    if (of === null) throw new Refusal("not-found");
    const files = await listFiles(queries, workspaceId);
    await deleteWorkspace(queries, workspaceId);
    await deleteUnnamedFiles(queries, files);
    const subject = { rehearsalId: workspaceId };
    await writeAudit(queries, {
      ...{ at: services.clock.now(), accountId, workspaceId: of },
      ...{ act: "end-rehearsal", subject },
    });
    return of;
  });
}

async function listFiles(queries: Queries, workspaceId: string): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const { sha256 } of readArchivedRows(queries, requireKeptModel("StoredFile"), workspaceId))
    if (typeof sha256 === "string") files.push(sha256);
  return files;
}
