import type { Queries } from "./transaction.server";

/** A node that was away for longer takes it that anybody may have lost a right. */
const keptForMs = 7 * 24 * 3_600_000;

/** Takes away the record of lost rights that every node has long acted on. */
export async function deleteOldRightsChanges(queries: Queries, now: Date): Promise<void> {
  await queries.rightsChange.deleteMany({ where: { at: { lt: new Date(now.getTime() - keptForMs) } } });
}
