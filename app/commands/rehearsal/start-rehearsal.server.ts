import { writeAudit } from "~/database/audit.server";
import type { ArchivedRow } from "~/database/archive-rows.server";
import { findRehearsalOf, markAsRehearsal } from "~/database/rehearsals.server";
import { inLongTransaction, inSnapshot } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { Services } from "~/services.server";
import { copyWorkspace } from "../archive/copy-workspace.server";
import { holdMembers } from "../hold-members.server";
import { asActor, requireRight } from "../require-right.server";

/**
 * Copies the workspace, with everybody in it, so that its delivery can be gone through from the first approval to the
 * receipt and then thrown away. One at a time: where there is one already, it answers that one. Returns its id.
 */
export async function startRehearsal(
  services: Pick<Services, "database" | "history" | "clock">,
  acting: ActingMember,
): Promise<string> {
  const { workspaceId, accountId } = acting;
  requireRight(asActor(acting), "workspace.rehearse", { kind: "workspace", workspaceId });
  const { database, clock } = services;
  return inLongTransaction(database, async (queries) => {
    // Nobody is removed while the copy is made; whoever is removed later leaves it too.
    await holdMembers(queries, workspaceId);
    const there = await findRehearsalOf(queries, workspaceId);
    if (there !== null) return there.id;
    const now = clock.now();
    const id = await inSnapshot(database, (reading) =>
      copyWorkspace(services, queries, { workspaceId, reading, now, edit: nameAsRehearsal }),
    );
    await markAsRehearsal(queries, id, { of: workspaceId, at: now });
    const subject = { rehearsalId: id };
    await writeAudit(queries, { at: now, accountId, workspaceId, act: "start-rehearsal", subject });
    return id;
  });
}

/** Whatever is made of it says so: title pages, names of files, mails. */
function nameAsRehearsal(model: string, row: ArchivedRow): ArchivedRow {
  if (model !== "Workspace") return row;
  return {
    ...row,
    title: `PROVA · ${String(row["title"]).slice(0, 240)}`,
    acronym: `PROVA ${String(row["acronym"])}`.slice(0, 20),
    // People of a demonstration are offered to sign in as: once is enough.
    isExample: false,
  };
}
