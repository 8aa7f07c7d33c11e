/** How long it remembers: a busy moment counts for a third after so long. */
const memoryMs = 500;

/** How often something happened of late, as a decaying count. */
export class RecentRate {
  #count = 0;
  #countedAt = 0;

  add(times: number, now: number): void {
    this.#count = this.#at(now) + times;
    this.#countedAt = now;
  }

  perSecond(now: number): number {
    return (this.#at(now) * 1000) / memoryMs;
  }

  #at(now: number): number {
    return this.#count * Math.exp((this.#countedAt - now) / memoryMs);
  }
}
