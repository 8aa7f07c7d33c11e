import { writeAudit } from "~/database/audit.server";
import { countPrintedIndicators, setIndicatorPrinted } from "~/database/indicators.server";
import { inTransaction } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import { type Indicator, mostPrintedIndicators } from "~/domain/territory/indicator";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "./require-right.server";

/** Puts an indicator in the application, as a map and a table, or takes it out; nothing happens when it is gone. */
export async function printIndicator(
  { database, clock, changes }: Pick<Services, "database" | "clock" | "changes">,
  acting: ActingMember,
  { id, isPrinted }: Pick<Indicator, "id" | "isPrinted">,
): Promise<void> {
  const { workspaceId, accountId } = acting;
  requireRight(asActor(acting), "territory.edit", { kind: "workspace", workspaceId });
  const isDone = await inTransaction(database, async (queries) => {
    if (!(await setIndicatorPrinted(queries, { workspaceId, id, isPrinted }))) return false;
    if (isPrinted && (await countPrintedIndicators(queries, workspaceId)) > mostPrintedIndicators)
      throw new Refusal("too-many-printed");
    const act = isPrinted ? "print-indicator" : "leave-out-indicator";
    await writeAudit(queries, { at: clock.now(), accountId, workspaceId, act, subject: { indicatorId: id } });
    return true;
  });
  if (isDone) changes.publish(workspaceId);
}
