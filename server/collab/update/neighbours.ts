import { itemFields, noNeighbour, outsideText, type ReadUpdate } from "./read-update.ts";

/** Whether an item may be where it says: it may, it may not, or only the built document can tell. */
export type Standing = "sound" | "unclear" | "contradictory";

interface Letter {
  readonly client: number;
  readonly clock: number;
}

/** Between which two a letter was put, and where the run begins that it was typed in. */
interface Put {
  readonly client: number;
  readonly head: number;
  readonly headLeft: Letter | null;
  readonly left: Letter | null;
  readonly right: Letter | null;
}

/**
 * Between which two letters each letter was put; of what was typed in a row, only where it begins.
 *
 * Copies of a document agree whatever comes first, as long as each item was put between two that stood side by side
 * for somebody who had no more than these two build on. Let L be put before Q, and R behind O: L and R stood so
 * exactly if, from left to right, it goes O, L, R, Q, where O may be L, and Q may be R. If one of them is, no order
 * need be known; that, and typing at the same place at the same moment, is nearly all that editors do.
 */
export class Neighbours {
  readonly #runs = new Map<number, Runs>();
  readonly #texts: "one-text" | "several-texts";

  constructor(texts: "one-text" | "several-texts" = "one-text") {
    this.#texts = texts;
  }

  add({ items }: Pick<ReadUpdate, "items">): void {
    for (let at = 0; at < items.length; at += itemFields) {
      const client = items[at] ?? 0;
      let runs = this.#runs.get(client);
      if (runs === undefined) this.#runs.set(client, (runs = new Runs()));
      runs.add(client, items, at);
    }
  }

  /** Forgets the newest: everything of a client from such a clock on. */
  forget({ structs }: Pick<ReadUpdate, "structs">): void {
    for (const { client, from } of structs) this.#runs.get(client)?.cut(from);
  }

  /** Of an update that holds only what is new. */
  judge(read: Pick<ReadUpdate, "items" | "structs">): Standing {
    const { items } = read;
    // An item may stand beside one that comes later in the same update.
    this.add(read);
    let standing: Standing = "sound";
    for (let at = 0; at < items.length && standing !== "contradictory"; at += itemFields) {
      if (items[at + 3] === outsideText) continue;
      const next = this.#judgeBetween(letterAt(items, at + 3), letterAt(items, at + 5));
      if (next !== "sound") standing = next;
    }
    this.forget(read);
    return standing;
  }

  /** Whether something known stands there that is no letter. */
  isOutsideText({ client, clock }: Letter): boolean {
    return this.#runs.get(client)?.isOutsideText(clock) ?? false;
  }

  #judgeBetween(left: Letter | null, right: Letter | null): Standing {
    const [one, other] = [left && this.#find(left), right && this.#find(right)];
    if (one === undefined || other === undefined) return "contradictory";
    // At the beginning or the end of the text as its author saw it.
    if (one === null || other === null) {
      return (one?.right ?? other?.left ?? null) === null ? "sound" : "contradictory";
    }
    if (isSame(other.left, left) || isSame(one.right, right)) return "sound";
    // What was typed in a row stands in a row.
    if (one.client === other.client && one.head === other.head) return "contradictory";
    // What looks like two that were typed at the same place may be in two texts.
    if (this.#texts === "several-texts") return "unclear";
    const isHead = other.head === right?.clock;
    const areSiblings = isHead && isSame(one.headLeft, other.left) && isSame(one.right, other.right);
    return areSiblings && one.client < other.client ? "sound" : "unclear";
  }

  /** Undefined for what is not in the text. */
  #find({ client, clock }: Letter): Put | undefined {
    return this.#runs.get(client)?.find(client, clock);
  }
}

const runFields = 5;

/** The runs of one client, by clock, as numbers: where each begins, client and clock of the left and the right one. */
class Runs {
  readonly #numbers: number[] = [];
  #end = 0;

  /** Of what is known in part, the rest stands behind that part. */
  add(client: number, items: readonly number[], at: number): void {
    const [from, to] = [items[at + 1] ?? 0, items[at + 2] ?? 0];
    if (to <= this.#end) return;
    const [right = noNeighbour, rightClock = 0] = [items[at + 5], items[at + 6]];
    const isNew = from >= this.#end;
    const left = isNew ? (items[at + 3] ?? noNeighbour) : client;
    const leftClock = isNew ? (items[at + 4] ?? 0) : this.#end - 1;
    const start = isNew ? from : this.#end;
    const last = this.#numbers.length - runFields;
    const goesOn =
      left === client &&
      leftClock === start - 1 &&
      start === this.#end &&
      this.#numbers[last + 3] === right &&
      this.#numbers[last + 4] === rightClock;
    if (!goesOn) this.#numbers.push(start, left, leftClock, right, rightClock);
    this.#end = to;
  }

  cut(clock: number): void {
    if (clock >= this.#end) return;
    this.#end = clock;
    while ((this.#numbers.at(-runFields) ?? -1) >= clock) this.#numbers.length -= runFields;
  }

  find(client: number, clock: number): Put | undefined {
    if (clock >= this.#end) return undefined;
    const at = this.#runAt(clock);
    const head = this.#numbers[at] ?? Number.POSITIVE_INFINITY;
    if (head > clock || this.#numbers[at + 1] === outsideText) return undefined;
    const headLeft = letterAt(this.#numbers, at + 1);
    const left = head === clock ? headLeft : { client, clock: clock - 1 };
    return { client, head, headLeft, left, right: letterAt(this.#numbers, at + 3) };
  }

  isOutsideText(clock: number): boolean {
    return clock < this.#end && this.#numbers[this.#runAt(clock) + 1] === outsideText;
  }

  /** Where the last run is that begins at or before a clock. */
  #runAt(clock: number): number {
    let low = 0;
    let high = this.#numbers.length / runFields;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#numbers[middle * runFields] ?? 0) <= clock) low = middle + 1;
      else high = middle;
    }
    return (low - 1) * runFields;
  }
}

function letterAt(numbers: readonly number[], at: number): Letter | null {
  const [client, clock] = [numbers[at] ?? noNeighbour, numbers[at + 1] ?? 0];
  return client === noNeighbour ? null : { client, clock };
}

function isSame(one: Letter | null, other: Letter | null): boolean {
  return one?.client === other?.client && one?.clock === other?.clock;
}
