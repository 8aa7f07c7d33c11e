import * as encoding from "lib0/encoding";
import type { ClockRange, UpdateRanges } from "./read-update.ts";

interface Span {
  readonly from: number;
  to: number;
}

/** Which structs and deletions a document holds. It grows with each update and is never computed again. */
export class KnownClocks {
  readonly #structs = new Map<number, Span[]>();
  readonly #deletes = new Map<number, Span[]>();

  constructor(update: UpdateRanges) {
    this.add(update);
  }

  add({ structs, deletes }: UpdateRanges): void {
    for (const range of structs) addRange(this.#structs, range);
    for (const range of deletes) addRange(this.#deletes, range);
  }

  /** Whether all of it is known. */
  covers({ structs, deletes }: UpdateRanges): boolean {
    return (
      structs.every((range) => isCovered(range, this.#structs.get(range.client))) &&
      deletes.every((range) => isCovered(range, this.#deletes.get(range.client)))
    );
  }

  /** Whether somebody with this state vector has all structs. */
  isWithin(stateVector: ReadonlyMap<number, number>): boolean {
    for (const [client, spans] of this.#structs) {
      const [first, second] = spans;
      const isWhole = first?.from === 0 && second === undefined;
      if (!isWhole || first.to > (stateVector.get(client) ?? 0)) return false;
    }
    return true;
  }

  /** All deletions, the clients from the highest down; which of them somebody has, no state vector tells. */
  deletions(): ClockRange[] {
    const inOrder = [...this.#deletes].sort(([one], [other]) => other - one);
    return inOrder.flatMap(([client, spans]) => spans.map(({ from, to }) => ({ client, from, to })));
  }

  /** Of each client, what is there without a hole from its beginning, as Yjs writes it. */
  stateVector(): Uint8Array {
    const whole = [...this.#structs].flatMap(([client, [first]]) =>
      first?.from === 0 ? [{ client, clock: first.to }] : [],
    );
    return encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, whole.length);
      for (const { client, clock } of whole) {
        encoding.writeVarUint(encoder, client);
        encoding.writeVarUint(encoder, clock);
      }
    });
  }
}

/** Keeps the spans of a client sorted and apart; nearly always the last one grows. */
function addRange(spans: Map<number, Span[]>, { client, from, to }: ClockRange): void {
  const own = spans.get(client);
  if (own === undefined) {
    spans.set(client, [{ from, to }]);
    return;
  }
  const last = own.at(-1);
  if (last?.to === from) {
    last.to = to;
    return;
  }
  const begin = countBefore(own, from);
  const previous = own[begin - 1];
  const first = previous !== undefined && previous.to >= from ? begin - 1 : begin;
  let end = first;
  while ((own[end]?.from ?? Number.POSITIVE_INFINITY) <= to) end++;
  const joined = {
    from: Math.min(from, own[first]?.from ?? from),
    to: Math.max(to, own[end - 1]?.to ?? to),
  };
  own.splice(first, end - first, end === first ? { from, to } : joined);
}

function isCovered({ from, to }: ClockRange, spans: readonly Span[] | undefined): boolean {
  const candidate = spans?.[countBefore(spans, from) - 1];
  return candidate !== undefined && to <= candidate.to;
}

/** How many spans begin at or before a clock. */
function countBefore(spans: readonly Span[], clock: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? Number.POSITIVE_INFINITY) <= clock) low = middle + 1;
    else high = middle;
  }
  return low;
}
