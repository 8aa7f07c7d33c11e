/** Clocks `from` up to, but not including, `to` of one Yjs client: what it wrote, character by character. */
export interface ClockRange {
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

export interface ClockPart<Value> extends ClockRange {
  /** undefined: it has none */
  readonly value: Value | undefined;
}

interface Entry<Value> {
  readonly from: number;
  to: number;
  readonly value: Value;
}

/** Values for ranges of clocks. What has a value keeps it: the first to come is the one that counts. */
export class ClockMap<Value> {
  /** sorted, never overlapping */
  readonly #entries = new Map<number, Entry<Value>[]>();

  /** Gives a value to those clocks of the range that have none yet. */
  add(range: ClockRange, value: Value): void {
    const entries = this.#entries.get(range.client) ?? [];
    if (entries.length === 0) this.#entries.set(range.client, entries);
    const last = entries.at(-1);
    if (last === undefined || last.to < range.from) entries.push({ from: range.from, to: range.to, value });
    else if (last.to === range.from && last.value === value) last.to = range.to;
    else if (last.to === range.from) entries.push({ from: range.from, to: range.to, value });
    else this.#fillGaps(entries, range, value);
  }

  /** The range in parts, each with its value, without gaps. */
  split({ client, from, to }: ClockRange): readonly ClockPart<Value>[] {
    const entries = this.#entries.get(client) ?? [];
    const parts: ClockPart<Value>[] = [];
    let at = from;
    for (let i = firstEndingAfter(entries, from); at < to; i++) {
      const entry = entries[i];
      const start = Math.min(to, Math.max(at, entry?.from ?? to));
      if (start > at) parts.push({ client, from: at, to: start, value: undefined });
      const end = Math.min(to, entry?.to ?? to);
      if (entry && end > start) parts.push({ client, from: start, to: end, value: entry.value });
      at = Math.max(start, end);
    }
    return parts;
  }

  #fillGaps(entries: Entry<Value>[], range: ClockRange, value: Value): void {
    for (const { from, to, value: held } of this.split(range)) {
      if (held === undefined) entries.splice(firstEndingAfter(entries, from), 0, { from, to, value });
    }
  }
}

/** Where in the sorted entries the first one stands that reaches beyond a clock. */
function firstEndingAfter(entries: readonly Entry<unknown>[], clock: number): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.to ?? Number.POSITIVE_INFINITY) <= clock) low = middle + 1;
    else high = middle;
  }
  return low;
}
