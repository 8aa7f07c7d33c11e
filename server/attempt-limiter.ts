import type { AttemptLimiter } from "~/services.server";

/** Beyond so many keys the oldest are forgotten: a flood of made-up addresses must not fill the memory. */
const mostKeys = 50_000;

/** Counts tries in memory; `now` is a clock in milliseconds that never goes back. */
export function createAttemptLimiter(now: () => number = () => performance.now()): AttemptLimiter {
  const triesOf = new Map<string, readonly number[]>();
  return {
    allow(key, { tries, withinMs }) {
      const start = now() - withinMs;
      const recent = (triesOf.get(key) ?? []).filter((time) => time > start);
      const isAllowed = recent.length < tries;
      // To the end of the order, so that the keys at its start are those not tried for longest.
      triesOf.delete(key);
      triesOf.set(key, isAllowed ? [...recent, now()] : recent);
      forgetOldest(triesOf);
      return isAllowed;
    },
    forget: (key) => void triesOf.delete(key),
  };
}

function forgetOldest(triesOf: Map<string, unknown>): void {
  for (const key of triesOf.keys()) {
    if (triesOf.size <= mostKeys) return;
    triesOf.delete(key);
  }
}
