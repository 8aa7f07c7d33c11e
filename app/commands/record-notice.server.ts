import { writeAudit } from "~/database/audit.server";
import { type CoDesignNotice, findNotice, saveNotice, setChosenByNotice } from "~/database/notice.server";
import { listPartners } from "~/database/partners.server";
import { holdAlone, inTransaction, type Queries } from "~/database/transaction.server";
import { describeKind } from "~/domain/organisation/kinds";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "./require-right.server";

export interface NoticeRecord {
  readonly notice: CoDesignNotice;
  /** the third-sector organisations chosen through it; the others of them were not */
  readonly chosen: readonly string[];
  /** when the record the form was filled in from had been changed; null: there was none */
  readonly seen: string | null;
}

/** Records the public notice of co-design and who was chosen through it. */
export async function recordNotice(
  { database, clock, changes }: Pick<Services, "database" | "clock" | "changes">,
  acting: ActingMember,
  { notice, chosen, seen }: NoticeRecord,
): Promise<void> {
  const { workspaceId, accountId, memberId } = acting;
  requireRight(asActor(acting), "partnership.record-notice", { kind: "workspace", workspaceId });
  await inTransaction(database, async (queries) => {
    await holdAlone(queries, `notice:${workspaceId}`);
    const before = await findNotice(queries, workspaceId);
    if ((before?.changedAt.toISOString() ?? null) !== seen) throw new Refusal("record-changed");
    const among = await listThirdSector(queries, workspaceId);
    if (!chosen.every((id) => among.includes(id))) throw new Refusal("input-not-valid");
    const at = clock.now();
    await saveNotice(queries, workspaceId, { notice, changedAt: at, changedById: memberId });
    await setChosenByNotice(queries, workspaceId, { among, chosen });
    await writeAudit(queries, { at, accountId, workspaceId, act: "record-notice", subject: { chosen } });
  });
  changes.publish(workspaceId);
}

/** Notices are for third-sector partners: the others are in for what they are. */
async function listThirdSector(queries: Queries, workspaceId: string): Promise<readonly string[]> {
  const partners = await listPartners(queries, workspaceId);
  return partners
    .filter(({ organisation }) => describeKind(organisation.kind).family === "third-sector")
    .map(({ organisation }) => organisation.id);
}
