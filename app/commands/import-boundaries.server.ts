import { createHash } from "node:crypto";
import { writeAudit } from "~/database/audit.server";
import { findBoundaryDraft, readDraftShapes, removeBoundaryDrafts } from "~/database/boundary-drafts.server";
import { createBoundarySet } from "~/database/territory.server";
import { inTransaction } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { CalendarDay } from "~/domain/time/calendar-day";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "./require-right.server";

export interface BoundariesToImport {
  readonly draftId: string;
  readonly validOn: CalendarDay | null;
  readonly attribution: string;
}

/** From now on the maps of the workspace are drawn with the boundaries the person has looked at. */
export async function importBoundaries(
  { database, clock, changes }: Pick<Services, "database" | "clock" | "changes">,
  acting: ActingMember,
  { draftId, ...about }: BoundariesToImport,
): Promise<void> {
  const { workspaceId, accountId, memberId } = acting;
  requireRight(asActor(acting), "territory.import-boundaries", { kind: "workspace", workspaceId });
  await inTransaction(database, async (queries) => {
    const draft = await findBoundaryDraft(queries, acting, draftId);
    const shapes = draft && (await readDraftShapes(queries, draftId));
    if (draft === null || shapes === null) throw new Refusal("preview-gone");
    const createdAt = clock.now();
    const sha256 = createHash("sha256").update(shapes).digest("hex");
    const { fileName, reading } = draft;
    const set = { workspaceId, fileName, count: reading.count, shapes, sha256, createdAt };
    const { id } = await createBoundarySet(queries, { ...set, ...about, importedById: memberId });
    await removeBoundaryDrafts(queries, acting);
    const subject = { id, fileName, sha256 };
    await writeAudit(queries, { at: createdAt, accountId, workspaceId, act: "import-boundaries", subject });
  });
  changes.publish(workspaceId);
}
