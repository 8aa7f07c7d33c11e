import type { Queries } from "./transaction.server";

export interface WorkshopCounts {
  readonly all: number;
  /** those people can come into now */
  readonly open: number;
}

export async function countWorkshops(queries: Queries, workspaceId: string): Promise<WorkshopCounts> {
  const counted = await queries.workshop.groupBy({ by: ["status"], where: { workspaceId }, _count: true });
  return {
    all: counted.reduce((sum, { _count }) => sum + _count, 0),
    open: counted.find(({ status }) => status === "open")?._count ?? 0,
  };
}
