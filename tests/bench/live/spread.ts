/** Counts times into slots 5 % apart, so that a million of them cost nothing to keep. */
export class Spread {
  readonly #slots = new Uint32Array(400);
  count = 0;

  add(ms: number): void {
    const slot = Math.ceil(Math.log(Math.max(ms, 0.01) / 0.01) / Math.log(1.05));
    this.#slots[Math.min(slot, this.#slots.length - 1)]!++;
    this.count++;
  }

  clear(): void {
    this.#slots.fill(0);
    this.count = 0;
  }

  /** Null when nothing was counted. */
  percentile(share: number): number | null {
    if (this.count === 0) return null;
    let left = this.count * share;
    const slot = this.#slots.findIndex((count) => (left -= count) <= 0);
    return round(0.01 * 1.05 ** slot);
  }

  summary() {
    return { p50: this.percentile(0.5), p95: this.percentile(0.95), p99: this.percentile(0.99) };
  }
}

export function round(value: number): number {
  const digits = Math.abs(value) < 10 ? 100 : Math.abs(value) < 1_000 ? 10 : 1;
  return Math.round(value * digits) / digits;
}

export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
