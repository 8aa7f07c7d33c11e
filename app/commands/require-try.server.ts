import { signInTries } from "~/domain/rights/lifetimes";
import { Refusal } from "~/errors.server";
import type { AttemptLimiter } from "~/services.server";

/** Who tries to get in: where from, and the address given as one's own. */
export interface Try {
  readonly address: string;
  readonly email?: string;
}

/**
 * Counts a try to get in, under every name it has, and stops it when one of them has tried too often. An address that
 * has is stopped before its try counts for an account: it may not lock others out of theirs.
 */
export function requireTry(attempts: AttemptLimiter, what: string, { address, email }: Try): void {
  const isAllowed = attempts.allow(ofAddress(what, address), signInTries);
  if (!isAllowed || (email !== undefined && !attempts.allow(ofAccount(what, email), signInTries)))
    throw new Refusal("too-many-tries");
}

/**
 * After a success: people who share an address must not lock each other out by getting in. What failed there before
 * still counts, or whoever has an account could guess at those of others for ever.
 */
export function forgetTries(attempts: AttemptLimiter, what: string, { address, email }: Try): void {
  attempts.takeBack(ofAddress(what, address));
  if (email !== undefined) attempts.forget(ofAccount(what, email));
}

function ofAddress(what: string, address: string): string {
  return `${what}:address:${address}`;
}

function ofAccount(what: string, email: string): string {
  return `${what}:account:${email}`;
}
