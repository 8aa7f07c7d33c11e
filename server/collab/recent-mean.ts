/** Of how many the mean is, roughly: each new one counts for so much. */
const span = 4;

/** The mean of the last few of something measured again and again. */
export class RecentMean {
  #value = 0;

  get value(): number {
    return this.#value;
  }

  add(measured: number): void {
    this.#value += (measured - this.#value) / span;
  }
}
