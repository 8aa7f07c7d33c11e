import { createHash } from "node:crypto";
import type { AttemptLimiter } from "~/services.server";
import type { Bus } from "./bus/bus.ts";

/** Beyond so many keys the oldest are forgotten: a flood of made-up addresses must not fill the memory. */
const mostKeys = 50_000;
/** Of one key no limit allows more: a try that is not remembered is not counted. */
const mostTries = 600;
const channel = "attempts";

interface LimiterNeeds {
  readonly bus: Bus;
  /** a clock in milliseconds that never goes back */
  readonly now?: () => number;
}

/**
 * Counts tries in memory, and hears of those on other nodes: while the bus is gone each node counts for itself.
 * Keys hold addresses of people, so only their fingerprints are kept and told.
 */
export function createAttemptLimiter({ bus, now = () => performance.now() }: LimiterNeeds): AttemptLimiter {
  const triesOf = new Map<string, readonly number[]>();

  /** To the end of the order, so that the keys at its start are those not tried for longest. */
  function keep(key: string, tries: readonly number[]): void {
    triesOf.delete(key);
    triesOf.set(key, tries.slice(-mostTries));
    forgetOldest(triesOf);
  }

  function dropLatest(key: string): void {
    const tries = triesOf.get(key)?.slice(0, -1) ?? [];
    if (tries.length === 0) triesOf.delete(key);
    else keep(key, tries);
  }

  bus.subscribe(channel, (message) => {
    const said = Buffer.from(message).toString();
    const key = said.slice(1);
    if (said.startsWith("-")) triesOf.delete(key);
    else if (said.startsWith("<")) dropLatest(key);
    else keep(key, [...(triesOf.get(key) ?? []), now()]);
  });

  return {
    allow(name, { tries, withinMs }) {
      if (tries > mostTries) throw new RangeError(`No more than ${mostTries} tries are counted`);
      const key = fingerprint(name);
      const start = now() - withinMs;
      const recent = (triesOf.get(key) ?? []).filter((time) => time > start);
      const isAllowed = recent.length < tries;
      keep(key, isAllowed ? [...recent, now()] : recent);
      if (isAllowed) bus.publish(channel, Buffer.from(`+${key}`));
      return isAllowed;
    },
    forget(name) {
      const key = fingerprint(name);
      triesOf.delete(key);
      bus.publish(channel, Buffer.from(`-${key}`));
    },
    takeBack(name) {
      const key = fingerprint(name);
      dropLatest(key);
      bus.publish(channel, Buffer.from(`<${key}`));
    },
  };
}

function fingerprint(name: string): string {
  return createHash("sha256").update(name).digest("base64url");
}

function forgetOldest(triesOf: Map<string, unknown>): void {
  for (const key of triesOf.keys()) {
    if (triesOf.size <= mostKeys) return;
    triesOf.delete(key);
  }
}
