import { writeAudit } from "~/database/audit.server";
import { requireOpenStage } from "~/database/stage-freezes.server";
import { inTransaction } from "~/database/transaction.server";
import type { Moment } from "~/document/history/moment";
import { sectionDocumentName } from "~/document/workspace-document";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "./require-right.server";
import { requireSection } from "./require-section.server";

/** Brings a section back to an earlier version, by a new edit; false when its text is that of now already. */
export async function restoreSection(
  { database, clock, history }: Pick<Services, "database" | "clock" | "history">,
  acting: ActingMember,
  { sectionId, moment }: { readonly sectionId: string; readonly moment: Moment },
): Promise<boolean> {
  const { workspaceId, accountId, memberId } = acting;
  const section = await requireSection(database, workspaceId, sectionId);
  requireRight(asActor(acting), "section.restore", section);
  await inTransaction(database, (queries) => requireOpenStage(queries, workspaceId));
  const place = { workspaceId, name: sectionDocumentName(sectionId) };
  const restored = await history.restore(place, moment, memberId);
  if (restored === null) throw new Refusal("not-found");
  const subject = { sectionId, seq: String(restored.seq) };
  await writeAudit(database, { at: clock.now(), accountId, workspaceId, act: "restore-section", subject });
  return restored.hasChanged;
}
