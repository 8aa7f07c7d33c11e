import { type Sample, sample } from "./exposition.ts";

export interface Histogram {
  observe(value: number): void;
  /** as Prometheus counts: each bucket holds all that is not above it */
  samples(): readonly Sample[];
}

export function createHistogram(name: string, upTo: readonly number[]): Histogram {
  const counts = new Array<number>(upTo.length + 1).fill(0);
  let sum = 0;
  return {
    observe(value) {
      // A clock that was set back would give less than nothing.
      const positive = Math.max(0, value);
      const found = upTo.findIndex((bound) => positive <= bound);
      const bucket = found === -1 ? upTo.length : found;
      counts[bucket] = (counts[bucket] ?? 0) + 1;
      sum += positive;
    },
    samples() {
      let total = 0;
      const buckets = [...upTo, "+Inf"].map((bound, index) => {
        total += counts[index] ?? 0;
        return sample(`${name}_bucket`, total, { le: String(bound) });
      });
      return [...buckets, sample(`${name}_sum`, sum), sample(`${name}_count`, total)];
    },
  };
}
