import { writeAudit } from "~/database/audit.server";
import { createIndicator } from "~/database/indicators.server";
import { claimSending, keepMade } from "~/database/sendings.server";
import { inTransaction } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { NewIndicator } from "~/domain/territory/indicator";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "./require-right.server";
import { sendingOf } from "./sending-of.server";

/** Keeps figures by municipality with their source; one of the same name stands beside those before it. */
export async function importIndicator(
  { database, clock, changes }: Pick<Services, "database" | "clock" | "changes">,
  acting: ActingMember,
  indicator: NewIndicator,
): Promise<string> {
  const { workspaceId, accountId, memberId } = acting;
  requireRight(asActor(acting), "territory.edit", { kind: "workspace", workspaceId });
  if (Object.keys(indicator.values).length === 0) throw new Refusal("input-not-valid");
  const createdAt = clock.now();
  const sending = sendingOf(acting, "import-indicator");
  const id = await inTransaction(database, async (queries) => {
    const before = await claimSending(queries, sending, createdAt);
    if (before !== null) return before.made;
    const created = await createIndicator(queries, {
      ...indicator,
      workspaceId,
      createdAt,
      createdById: memberId,
    });
    const subject = { indicatorId: created.id, name: indicator.name };
    await writeAudit(queries, { at: createdAt, accountId, workspaceId, act: "import-indicator", subject });
    await keepMade(queries, sending, created.id);
    return created.id;
  });
  changes.publish(workspaceId);
  return id;
}
