const smallestBytes = 256;

/**
 * Updates one behind the other in one piece of memory. Most are a keystroke of some twenty bytes, and as objects of
 * their own they would take ten times as much, in every open document.
 */
export class UpdateQueue {
  #bytes = new Uint8Array(0);
  #ends: number[] = [];

  constructor(updates: readonly Uint8Array[]) {
    this.add(updates);
  }

  get count(): number {
    return this.#ends.length;
  }

  add(updates: readonly Uint8Array[]): void {
    for (const update of updates) {
      const start = this.#ends.at(-1) ?? 0;
      this.#reserve(start + update.length);
      this.#bytes.set(update, start);
      this.#ends.push(start + update.length);
    }
  }

  list(): Uint8Array[] {
    return this.#ends.map((end, index) => this.#bytes.subarray(this.#ends[index - 1] ?? 0, end));
  }

  /** Whether it begins with these. */
  startsWith(updates: readonly Uint8Array[]): boolean {
    const own = this.list();
    return updates.every((update, index) => {
      const held = own[index];
      return held !== undefined && Buffer.compare(held, update) === 0;
    });
  }

  #reserve(length: number): void {
    if (length <= this.#bytes.length) return;
    const longer = new Uint8Array(Math.max(smallestBytes, Math.ceil(length * 1.5)));
    longer.set(this.#bytes);
    this.#bytes = longer;
  }
}
