import type { ClockRange, ReadUpdate } from "./read-update.ts";

type Ranges = Pick<ReadUpdate, "structs" | "deletes">;

/**
 * Whether an update holds anything the known state does not. A browser that comes back always sends all
 * deletions it knows of: storing them each time would make the log grow by every reload.
 */
export function bringsNews(update: Ranges, known: Ranges): boolean {
  return hasMore(update.structs, known.structs) || hasMore(update.deletes, known.deletes);
}

function hasMore(ranges: readonly ClockRange[], known: readonly ClockRange[]): boolean {
  if (ranges.length === 0) return false;
  const byClient = groupByClient(known);
  return ranges.some((range) => !isCovered(range, byClient.get(range.client) ?? []));
}

function groupByClient(ranges: readonly ClockRange[]): ReadonlyMap<number, readonly ClockRange[]> {
  const byClient = new Map<number, ClockRange[]>();
  for (const range of ranges) {
    const own = byClient.get(range.client);
    if (own === undefined) byClient.set(range.client, [range]);
    else own.push(range);
  }
  return byClient;
}

/** `known` is sorted, as merging leaves it: the last range that begins at or before ours decides. */
function isCovered(range: ClockRange, known: readonly ClockRange[]): boolean {
  let low = 0;
  let high = known.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((known[middle]?.from ?? Number.POSITIVE_INFINITY) <= range.from) low = middle + 1;
    else high = middle;
  }
  const candidate = known[low - 1];
  return candidate !== undefined && candidate.from <= range.from && range.to <= candidate.to;
}
