import type { MinutesPart } from "~/domain/workshop/workshop";
import type { Queries } from "./transaction.server";

/** The parts people worded; the others are as they are drafted. */
export function listMinutesParts(queries: Queries, workshopId: string): Promise<readonly MinutesPart[]> {
  return queries.workshopMinutes.findMany({
    where: { workshopId },
    orderBy: { partId: "asc" },
    select: { partId: true, text: true, version: true },
  });
}

export interface MinutesEdit {
  readonly workshopId: string;
  readonly partId: string;
  readonly text: string;
  readonly changedAt: Date;
  readonly changedById: string;
}

/** Writes the next version of a part. */
export async function writeMinutesPart(queries: Queries, edit: MinutesEdit): Promise<void> {
  const { workshopId, partId, ...rest } = edit;
  await queries.workshopMinutes.upsert({
    where: { workshopId_partId: { workshopId, partId } },
    create: { workshopId, partId, ...rest, version: 1 },
    update: { ...rest, version: { increment: 1 } },
    select: { version: true },
  });
}
