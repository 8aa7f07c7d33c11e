import { signInTries } from "~/domain/rights/lifetimes";
import { Refusal } from "~/errors.server";
import type { AttemptLimiter } from "~/services.server";

/** Who tries to get in: where from, and the address given as one's own. */
export interface Try {
  readonly address: string;
  readonly email?: string;
}

/** Counts a try to get in, under every name it has, and stops it when one of them has tried too often. */
export function requireTry(attempts: AttemptLimiter, what: string, by: Try): void {
  const allowed = keysOf(what, by).map((key) => attempts.allow(key, signInTries));
  if (allowed.includes(false)) throw new Refusal("too-many-tries");
}

/** After a success: people who share an address must not lock each other out by getting in. */
export function forgetTries(attempts: AttemptLimiter, what: string, by: Try): void {
  for (const key of keysOf(what, by)) attempts.forget(key);
}

function keysOf(what: string, { address, email }: Try): readonly string[] {
  const byAddress = `${what}:address:${address}`;
  return email === undefined ? [byAddress] : [byAddress, `${what}:account:${email}`];
}
