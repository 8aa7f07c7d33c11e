import { writeAudit } from "~/database/audit.server";
import { beginNeedsImport, findNeedsImport, readImportBytes } from "~/database/needs-imports.server";
import { inTransaction } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { readFileContext } from "./look-at-needs-file.server";
import { asActor, requireRight } from "./require-right.server";

export interface ConfirmedImport {
  readonly importId: string;
  /** the category chosen for each word the workspace has none of, folded; empty: without */
  readonly chosen: Readonly<Record<string, string>>;
  readonly addsNearest: boolean;
}

/** Has the needs of a file that was looked at written. They have their ids before the first of them is. */
export async function importNeeds(
  services: Pick<Services, "database" | "live" | "clock" | "needsImports">,
  acting: ActingMember,
  { importId, chosen, addsNearest }: ConfirmedImport,
): Promise<void> {
  const { database, clock, needsImports } = services;
  const { workspaceId, accountId, memberId } = acting;
  requireRight(asActor(acting), "needs.write", { kind: "workspace", workspaceId });
  const found = await findNeedsImport(database, workspaceId, importId);
  if (found?.createdById !== memberId) throw new Refusal("preview-gone");
  // Confirmed twice: once is enough.
  if (found.status !== "looked-at") return;
  const bytes = await readImportBytes(database, importId);
  if (bytes === null) throw new Refusal("preview-gone");
  const context = await readFileContext(services, workspaceId, chosen);
  const pieces = await needsImports.plan(workspaceId, { bytes, ...context, addsNearest });
  const at = clock.now();
  await inTransaction(database, async (queries) => {
    if (!(await beginNeedsImport(queries, importId, { pieces, at }))) return;
    const subject = { importId, sha256: found.sha256 };
    await writeAudit(queries, { at, accountId, workspaceId, act: "import-needs", subject });
  });
  needsImports.carryOn(importId);
}
