import { type Ordered, sortEntries } from "./gather-entries";

/** Entries of one kind, always in order; the same list until one is another. */
export class SortedEntries<Entry extends { readonly id: string }> {
  readonly #changed = new Map<string, Ordered<Entry> | null>();
  #sorted: readonly Ordered<Entry>[] = [];
  #list: readonly Entry[] = [];

  put(ordered: Ordered<Entry>): void {
    this.#changed.set(ordered.entry.id, ordered);
  }

  remove(id: string): void {
    this.#changed.set(id, null);
  }

  list(): readonly Entry[] {
    if (this.#changed.size === 0) return this.#list;
    // As it was, with what is new behind it: a list that is nearly in order is soon sorted.
    const kept = this.#sorted.filter(({ entry: { id } }) => !this.#changed.has(id));
    const isOther = kept.length < this.#sorted.length || [...this.#changed.values()].some(Boolean);
    const changed = [...this.#changed.values()].filter((entry) => entry !== null);
    this.#changed.clear();
    if (!isOther) return this.#list;
    this.#sorted = sortEntries([...kept, ...changed]);
    this.#list = this.#sorted.map(({ entry }) => entry);
    return this.#list;
  }
}
