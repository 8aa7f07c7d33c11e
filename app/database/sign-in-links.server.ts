import { after, lifetimes } from "~/domain/rights/lifetimes";
import { hashToken, newToken } from "./tokens.server";
import type { Queries } from "./transaction.server";

/** A new link for the account; the token goes into the mail and is not kept. */
export async function createSignInLink(queries: Queries, accountId: string, now: Date): Promise<string> {
  const token = newToken(256);
  await queries.signInLink.create({
    data: {
      tokenHash: hashToken(token),
      accountId,
      createdAt: now,
      expiresAt: after(now, lifetimes.signInLinkMs),
    },
    select: { tokenHash: true },
  });
  return token;
}

/** Uses up the link and returns whose it is, or null. Of two people with the same link only one gets in. */
export async function consumeSignInLink(queries: Queries, token: string, now: Date): Promise<string | null> {
  const tokenHash = hashToken(token);
  const { count } = await queries.signInLink.updateMany({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now }, account: { disabledAt: null } },
    data: { usedAt: now },
  });
  if (count === 0) return null;
  const link = await queries.signInLink.findUnique({ where: { tokenHash }, select: { accountId: true } });
  return link?.accountId ?? null;
}

/** Removes the links nobody can use any more; for a timer. */
export async function deleteDeadSignInLinks(queries: Queries, now: Date): Promise<number> {
  const { count } = await queries.signInLink.deleteMany({ where: { expiresAt: { lte: now } } });
  return count;
}
