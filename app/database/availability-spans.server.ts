import {
  type RecordedSpan,
  longestSilenceMs,
  spansKeptForMs,
} from "~/domain/delivery/availability/recorded-span";
import type { Queries } from "./transaction.server";

/** Of all processes, in the order in which they began. */
export async function listAvailabilitySpans(queries: Queries): Promise<readonly RecordedSpan[]> {
  return queries.availabilitySpan.findMany({
    orderBy: [{ from: "asc" }, { id: "asc" }],
    select: { nodeId: true, version: true, from: true, until: true },
  });
}

/** Begins a span; it is named by the answer. */
export async function beginAvailabilitySpan(
  queries: Queries,
  span: Pick<RecordedSpan, "nodeId" | "version"> & { readonly at: Date },
): Promise<string> {
  const { at, ...process } = span;
  const { id } = await queries.availabilitySpan.create({
    data: { ...process, from: at, until: at },
    select: { id: true },
  });
  return id;
}

/**
 * Moves the end of a span forward. False when it has been silent for too long: what was not said at the time is not
 * said afterwards, and another span begins.
 */
export async function continueAvailabilitySpan(queries: Queries, id: string, at: Date): Promise<boolean> {
  const silentSince = new Date(at.getTime() - longestSilenceMs);
  const { count } = await queries.availabilitySpan.updateMany({
    where: { id, until: { gte: silentSince, lte: at } },
    data: { until: at },
  });
  return count > 0;
}

export async function deleteOldAvailabilitySpans(queries: Queries, now: Date): Promise<void> {
  const keptSince = new Date(now.getTime() - spansKeptForMs);
  await queries.availabilitySpan.deleteMany({ where: { until: { lt: keptSince } } });
}
