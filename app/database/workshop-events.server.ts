import { z } from "zod";
import type { WorkshopEvent } from "~/domain/workshop/workshop";
import type { Queries } from "./transaction.server";

const subjects = z.record(z.string(), z.string());

/** In the order they happened. */
export async function listEvents(queries: Queries, workshopId: string): Promise<readonly WorkshopEvent[]> {
  const rows = await queries.workshopEvent.findMany({
    where: { workshopId },
    orderBy: { id: "asc" },
    select: { id: true, at: true, memberId: true, participantId: true, act: true, subject: true },
  });
  return rows.map(({ id, subject, ...row }) => ({
    ...row,
    id: String(id),
    subject: subjects.parse(subject),
  }));
}

export interface NewEvent extends Omit<WorkshopEvent, "id"> {
  readonly workshopId: string;
}

export async function writeEvent(queries: Queries, { subject, ...event }: NewEvent): Promise<void> {
  await queries.workshopEvent.create({ data: { ...event, subject: { ...subject } }, select: { id: true } });
}
