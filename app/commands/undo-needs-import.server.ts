import { writeAudit } from "~/database/audit.server";
import {
  canStillBeUndone,
  dropNeedsImport,
  findNeedsImport,
  moveNeedsImport,
  type NeedsImport,
} from "~/database/needs-imports.server";
import { holdAlone, inTransaction, type Queries } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import { can } from "~/domain/rights/can";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "./require-right.server";

type Needed = Pick<Services, "database" | "clock" | "needsImports">;

/** Has the needs of an import taken out again, but for those somebody has gone on with; also in the middle of it. */
export async function undoNeedsImport(
  services: Needed,
  acting: ActingMember,
  importId: string,
): Promise<void> {
  const { clock } = services;
  const { accountId, workspaceId, memberId } = acting;
  await change(services, acting, importId, async (queries, found) => {
    const at = clock.now();
    if (!canStillBeUndone(found, at)) return;
    const from = ["writing", "stopped", "done"] as const;
    if (!(await moveNeedsImport(queries, importId, { from, to: "undoing", undoneById: memberId, at })))
      return;
    const subject = { importId };
    await writeAudit(queries, { at, accountId, workspaceId, act: "undo-needs-import", subject });
  });
}

/** Goes on with an import that stopped in the middle. */
export async function resumeNeedsImport(
  services: Needed,
  acting: ActingMember,
  importId: string,
): Promise<void> {
  await change(services, acting, importId, async (queries) => {
    const at = services.clock.now();
    await moveNeedsImport(queries, importId, { from: ["stopped"], to: "writing", stoppedBy: "", at });
  });
}

/** Forgets a file that was only looked at. */
export async function dropNeedsFile(
  { database }: Pick<Services, "database">,
  acting: ActingMember,
  importId: string,
): Promise<void> {
  const { workspaceId } = acting;
  requireRight(asActor(acting), "needs.write", { kind: "workspace", workspaceId });
  await dropNeedsImport(database, acting, importId);
}

/** Whose import it is, and who writes for the lead, decide over it. */
export function mayDecideOver(
  acting: ActingMember,
  { createdById }: Pick<NeedsImport, "createdById">,
): boolean {
  const { workspaceId, memberId } = acting;
  return (
    createdById === memberId || can(asActor(acting), "needs.undo-import", { kind: "workspace", workspaceId })
  );
}

/** Between two edits of the import, never during one. */
async function change(
  { database, needsImports }: Needed,
  acting: ActingMember,
  importId: string,
  work: (queries: Queries, found: NeedsImport) => Promise<void>,
): Promise<void> {
  const { workspaceId } = acting;
  requireRight(asActor(acting), "needs.write", { kind: "workspace", workspaceId });
  await inTransaction(database, async (queries) => {
    await holdAlone(queries, `needs-import:${importId}`);
    const found = await findNeedsImport(queries, workspaceId, importId);
    if (found === null || found.status === "looked-at") throw new Refusal("not-found");
    if (!mayDecideOver(acting, found)) throw new Refusal("not-allowed");
    await work(queries, found);
  });
  needsImports.carryOn(importId);
}
